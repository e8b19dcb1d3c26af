create schema x;
create function f() returns integer language sql as 'select 1';
create function x.f() returns integer language sql as 'select 1';
set search_path = x, public;
create view public.v as select f() as a;
