create table t (a timestamp default '2020-01-01'::timestamp);
