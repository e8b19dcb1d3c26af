create function f(text) returns integer language sql as 'select 1';
