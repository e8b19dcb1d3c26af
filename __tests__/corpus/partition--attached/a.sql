create table t (a integer not null, b text default 'x', primary key (a)) partition by range (a);
create table t1 partition of t for values from (0) to (10);
create table t2 partition of t default;
create index i on t (b);
