create table users (id integer, name text, "Full Name" text, active boolean);
create view v as select u.id, u.name, "Full Name" from users u where active and name <> '' order by id desc;
