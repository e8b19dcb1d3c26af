create table t (a integer, gone text, b integer);
alter table t drop column gone;
create view v as select * from t;
create index i on t (b);
