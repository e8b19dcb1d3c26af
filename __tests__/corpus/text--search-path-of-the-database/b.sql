create schema app;
set search_path = app;
create table users (id integer);
create view v as select id from users;
