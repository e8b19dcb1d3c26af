create table t (a integer, b integer);
create view v as select a from t where a > 0 and b > 0;
