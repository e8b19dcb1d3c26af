create table t (a integer);
create view v with (security_barrier = true, check_option = local) as select a from t;
