create table t (a integer, b integer);
create view v as select a, b from t;
create view w as select x.a, x.b from t as x;
