set timezone = 'Europe/Berlin';
create table t (a timestamptz default '2020-06-01 12:00:00', b timestamptz default '2020-06-01 12:00:00+02'::timestamptz);
