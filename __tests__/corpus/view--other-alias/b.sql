create table t (a integer, b integer);
create view v as select x.a, y.b from t x join t y on x.a = y.b;
