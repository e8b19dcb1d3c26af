create function f(a varchar default 'x', b boolean default ('a' in ('a', 'b'))) returns integer language sql as 'select 1';
