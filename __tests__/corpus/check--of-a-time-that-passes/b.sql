create table t (a timestamptz check (a > now() - interval '1 day'));
