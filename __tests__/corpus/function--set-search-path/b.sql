create function f() returns integer language sql set search_path = pg_catalog, public as 'select 1';
