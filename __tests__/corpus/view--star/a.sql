create table t (a integer, b integer);
create view v as select * from t;
create view w as select x.* from t x;
