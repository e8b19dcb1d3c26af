create table t (a integer, b bigint) partition by range (a);
create table t1 partition of t for values from (0) to (10);
alter table t1 alter column b set default 5;
