create table t (a integer);
create index i on t (a) where a > 0;
