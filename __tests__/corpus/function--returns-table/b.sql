create function f() returns table (a int4, b text) language sql as 'select 1, null::text';
