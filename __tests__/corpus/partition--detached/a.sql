create table t (a integer) partition by range (a);
create table t1 (a integer);
