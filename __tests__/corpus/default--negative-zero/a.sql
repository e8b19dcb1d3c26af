create table t (a double precision default '0'::double precision);
