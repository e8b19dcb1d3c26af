create function f() returns integer language sql as 'select  1';
