create table t (a text, b integer);
create index t_a_b_idx on t (a, b);
create index t_lower_idx on t (lower(a));
