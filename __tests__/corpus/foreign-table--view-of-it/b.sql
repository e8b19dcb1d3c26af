create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a varchar) server s;
create view v as select f.a from f where f.a = 'x' or f.a = 'y';
