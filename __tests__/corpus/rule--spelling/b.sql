create table t (a integer);
create table log (a integer);
create or replace rule r as on insert to public.t do insert into public.log (a) values (new.a);
create rule s as on delete to public.t do instead nothing;
