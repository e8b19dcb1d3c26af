create schema app;
set search_path = app, public;
create table public.users (id integer);
create table users (id integer);
create view public.v as select id from public.users;
