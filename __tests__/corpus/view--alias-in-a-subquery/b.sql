create table t (a integer);
create table u (a integer);
create materialized view m as select a from t where exists (select from u where u.a = t.a and u.a = any (array[1, 2]));
