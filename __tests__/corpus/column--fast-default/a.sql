create table t (a integer);
insert into t values (1);
alter table t add column b integer default 5;
