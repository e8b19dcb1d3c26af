create table t (a integer check (a > 0), b integer check (b > 0));
