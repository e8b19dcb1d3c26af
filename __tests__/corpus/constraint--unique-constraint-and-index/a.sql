create table t (a integer);
create unique index t_a_key on t (a);
