create table t (a text) partition by list (lower(a));
