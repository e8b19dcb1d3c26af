create table t (
  a text default 'x'::text, b varchar(9) default 'x'::character varying, c interval default '1 day'::interval, d boolean default true,
  e jsonb default '{}'::jsonb, f date default '2020-01-01'::date, g numeric default '1.5'::numeric, h timestamptz default (now()),
  i integer default 7, j text[] default array['a','b']
);
