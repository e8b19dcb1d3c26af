create table t (a integer);
create index on t (a);
