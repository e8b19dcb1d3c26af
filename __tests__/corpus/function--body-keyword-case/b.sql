create function f() returns integer language plpgsql as 'BEGIN RETURN 1; END';
