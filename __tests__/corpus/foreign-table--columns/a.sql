create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer default 1, b text not null, c varchar(5), d integer, gone date) server s;
