create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a varchar) server s;
create view v as select a from f where a in ('x');
