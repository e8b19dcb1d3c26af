create table t (a integer);
create view v as select a from t;
alter view v alter column a set default 5;
