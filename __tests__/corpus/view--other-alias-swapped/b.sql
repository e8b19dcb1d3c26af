create table t (a integer, b integer);
create view v as select r.a, l.b from t l left join t r on l.a = r.b;
