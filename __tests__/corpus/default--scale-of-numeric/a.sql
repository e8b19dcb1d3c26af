create table t (a numeric default 1.0);
