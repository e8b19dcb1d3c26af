create function f(a varchar default 'x'::character varying, b boolean default ('a' = any (array['a', 'b']))) returns integer language sql as 'select 1';
