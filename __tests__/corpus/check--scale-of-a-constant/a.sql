create table t (a numeric check (a > 1.0));
