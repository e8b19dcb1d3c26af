create table t (a integer, check (a < 0 or a > 9 or a = 5));
