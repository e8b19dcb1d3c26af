create table t (a integer);
comment on table public.t is E'it\'s \\n a table';
