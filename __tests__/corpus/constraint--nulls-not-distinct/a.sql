create table t (a integer unique nulls distinct, b integer unique);
