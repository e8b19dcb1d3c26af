create table t (
  a integer check (((a >= 1) and (a <= 10))), b numeric check (((b >= (0)::numeric) and (b <= (1)::numeric))),
  c date check (((c < '2020-01-01'::date) or (c > '2021-01-01'::date)))
);
