create table users (
  id integer
);
create view v as
  select id
  from users;
