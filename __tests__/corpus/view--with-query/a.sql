create table t (a integer, b text);
create view v as with x as (select a, count(*) as n from t group by a), y as materialized (select max(a) m from t) select x.a, n from x, y where n > 1;
