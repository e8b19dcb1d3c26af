create table t (a integer);
create view v (x) as select a from t;
