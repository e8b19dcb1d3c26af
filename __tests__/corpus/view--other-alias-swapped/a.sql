create table t (a integer, b integer);
create view v as select l.a, r.b from t l left join t r on l.a = r.b;
