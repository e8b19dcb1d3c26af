create table p (id integer primary key);
create table t (id integer, n integer);
alter table t add constraint positive check (n > 0) not valid;
alter table t validate constraint positive;
alter table t add constraint to_p foreign key (id) references p not valid;
alter table t validate constraint to_p;
