create table t (a varchar(9), b integer);
create view v as select t.a from public.t where (((t.a)::text = any ((array['x'::character varying, 'y'::character varying])::text[])) and ((t.b >= 1) and (t.b <= 9)));
