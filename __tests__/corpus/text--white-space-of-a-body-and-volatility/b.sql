create function f() returns integer stable language sql as 'select 1';
