create function f() returns table (a integer, b text) language sql rows 1000 as 'select 1, null::text';
