create table t (a integer primary key, b integer check (b > 0)) partition by range (a);
create index i on t (b);
create table t1 partition of t for values from (0) to (10);
