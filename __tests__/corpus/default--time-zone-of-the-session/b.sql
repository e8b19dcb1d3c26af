create table t (a timestamptz default '2020-06-01 10:00:00+00', b timestamptz default '2020-06-01 10:00:00+00');
