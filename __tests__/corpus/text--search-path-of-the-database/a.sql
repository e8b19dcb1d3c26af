create schema app;
alter database shop set search_path = app, public;
create table app.users (id integer);
create view app.v as select id from app.users;
