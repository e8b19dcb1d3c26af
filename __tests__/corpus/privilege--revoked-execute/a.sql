create function f() returns integer language sql as 'select 1';
grant execute on function f() to public;
