create table t (a integer unique, b integer unique nulls not distinct);
