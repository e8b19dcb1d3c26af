create function f() returns setof integer language sql strict leakproof parallel safe cost 5 rows 7 as 'select 1';
