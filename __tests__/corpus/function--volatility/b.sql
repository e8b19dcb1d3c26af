create function f() returns integer language sql stable as 'select 1';
