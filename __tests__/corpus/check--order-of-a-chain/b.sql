create table t (a integer, check (a = 5 or a < 0 or a > 9));
