create table t (a integer, b integer);
create view v as select * from t;
create index i on t (b);
