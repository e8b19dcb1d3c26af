create table t (a integer check (a > 60 * 60));
