create table t (id integer, a integer);
create table u (id integer, b integer);
create view v as select t.id, t.a, u.b from (t join u using (id));
create view w as select id, t.a, u.b from (public.t left join public.u using (id));
