create table t (a text);
alter table t alter column a set (n_distinct = -0.5);
