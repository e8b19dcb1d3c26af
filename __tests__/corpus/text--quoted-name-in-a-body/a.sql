create function f() returns integer language sql as 'select 1 as "A"';
