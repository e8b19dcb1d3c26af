create table users (id integer, name text, "Full Name" text, active boolean);
create view public.v as
 select u.id,
    u.name,
    u."Full Name"
   from public.users u
  where (u.active and (u.name <> ''::text))
  order by u.id desc;
