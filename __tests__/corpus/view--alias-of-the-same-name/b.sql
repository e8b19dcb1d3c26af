create table t (a integer);
create view v as select t.a from t;
