create table t (a integer, c integer, b integer);
