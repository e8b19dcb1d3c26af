create table t (a varchar(9), b integer);
create view v as select a from t where a in ('x', 'y') and b between 1 and 9;
