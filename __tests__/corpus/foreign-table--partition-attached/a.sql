create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (a integer, b text) partition by list (a);
create foreign table f partition of p for values in (1) server s options (x 'y');
