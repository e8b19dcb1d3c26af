create table t (a integer, b integer);
create index i on t (a);
