create table t (a text, b varchar);
