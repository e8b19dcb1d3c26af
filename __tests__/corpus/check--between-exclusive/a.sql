create table t (a integer check (a between 1 and 10));
