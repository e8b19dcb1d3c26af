create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (a integer, b text) partition by list (a);
create foreign table f (a integer, b text) server s options (x 'y');
alter table p attach partition f for values in ('1');
