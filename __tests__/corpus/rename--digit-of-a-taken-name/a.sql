create table t (a integer, b integer);
create index on t (a);
create index on t (a) where b > 0;
