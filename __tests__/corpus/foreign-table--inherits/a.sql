create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (a integer);
create foreign table f (b integer) inherits (p) server s;
