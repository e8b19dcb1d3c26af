create table t (a integer, old integer);
create view v as select a, old as b from t;
alter table t rename column old to new;
