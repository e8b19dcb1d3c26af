create table t (a integer);
create view v with (security_barrier) as select a from t with local check option;
