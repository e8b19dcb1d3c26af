create function f() returns integer language sql set search_path = pg_catalog, public set work_mem to '1MB' as 'select 1';
