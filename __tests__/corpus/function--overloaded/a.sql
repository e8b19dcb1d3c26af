create function f(integer) returns integer language sql as 'select 1';
