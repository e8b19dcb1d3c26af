create foreign data wrapper w;
create server s foreign data wrapper w;
create table p (a integer) partition by list (a);
create foreign table f (a integer) server s;
alter table p attach partition f for values in (2);
create foreign table g (a integer) server s;
alter table p attach partition g default;
