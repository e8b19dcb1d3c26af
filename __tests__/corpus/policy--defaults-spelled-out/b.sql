create table t (a integer, state varchar(9));
create policy p on public.t as permissive for all to public using (((state)::text = any ((array['x'::character varying, 'y'::character varying])::text[])));
