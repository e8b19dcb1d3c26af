create table t (a integer, b integer);
create view v as select t.a, t.b from t union all select t.a, null::integer as b from t;
