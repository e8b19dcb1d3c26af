create table t (a integer primary key, b integer check (b > 0)) partition by range (a);
create index i on t (b);
create table t1 (a integer primary key, b integer constraint t_b_check check (b > 0));
create index t1_b_idx on t1 (b);
