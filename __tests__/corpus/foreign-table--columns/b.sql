create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer default 2, b text, c varchar(9), d integer, e integer) server s;
