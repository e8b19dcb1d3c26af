create table t (a integer);
create view v as select * from t;
alter table t add column b integer;
