create table t (a integer);
create index by_a on t (a);
