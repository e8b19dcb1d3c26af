create function f() returns integer language sql set search_path to 'pg_catalog', 'public' set work_mem = '1MB' as 'select 1';
