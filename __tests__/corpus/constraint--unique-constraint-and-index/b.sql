create table t (a integer unique);
