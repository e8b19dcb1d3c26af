create table t (a varchar(9));
create function public.f(x integer) returns bigint
    language sql
    begin atomic
 select count(*) as count
    from public.t
   where ((t.a)::text = any ((array['x'::character varying, 'y'::character varying])::text[]));
end;
