create table t (a integer);
alter table t add column b integer not null default 0;
alter table t alter column b drop default;
