create type mood as enum ('sad', 'happy');
create function rank(mood) returns integer language sql immutable as 'select 1';
create cast (pg_catalog.bytea as pg_catalog.text) without function;
create cast (text as public.mood) with inout as implicit;
create cast (public.mood as integer) with function public.rank(public.mood);
create view v as select 'sad'::mood as a;
drop view v;
