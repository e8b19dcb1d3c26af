create table t (a integer, b integer, constraint k unique (b, a));
