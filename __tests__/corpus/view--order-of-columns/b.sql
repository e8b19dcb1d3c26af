create table t (a integer, b integer);
create view v as select b, a from t;
