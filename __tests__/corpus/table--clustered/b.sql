create table t (a integer);
create index i on t (a);
alter table t cluster on i;
