create table t (a integer, b text);
create view v as with x as (select t.a, count(*) as n from public.t group by t.a), y as materialized (select max(t.a) as m from public.t) select x.a, x.n from x, y where (x.n > 1);
