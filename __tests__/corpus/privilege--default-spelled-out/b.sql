create table t (a integer);
create function f() returns integer language sql as 'select 1';
create type e as enum ('a');
grant execute on function f() to public;
grant usage on type e to public;
grant select, insert on t to current_user;
