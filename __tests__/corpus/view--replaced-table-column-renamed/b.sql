create table t (a integer, new integer);
create view v as select a, new as b from t;
