create table t (a integer check (a >= 1 and a < 10));
