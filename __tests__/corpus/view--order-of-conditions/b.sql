create table t (a integer, b integer);
create view v as select a from t where b > 0 and a > 0;
