create table t (a integer, b integer);
create view v as select a from t;
create or replace view v as select a, b from t;
