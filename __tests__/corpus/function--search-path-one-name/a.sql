create function f() returns integer language sql set search_path = "a, b" as 'select 1';
