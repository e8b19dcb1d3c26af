create table t (a integer, active boolean);
create view v as select a from t where active;
