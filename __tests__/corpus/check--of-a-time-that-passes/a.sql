create table t (a timestamptz check (a > '2000-01-01'::timestamptz));
