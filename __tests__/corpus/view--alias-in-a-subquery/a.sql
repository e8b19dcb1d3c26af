create table t (a integer);
create table u (a integer);
create materialized view m as select t.a from t as t where exists (select from u as u where u.a = t.a and u.a in (1, 2));
