create table t (a integer, b integer);
create index t_a_idx on t (a);
create index t_a_idx1 on t (a) where b > 0;
