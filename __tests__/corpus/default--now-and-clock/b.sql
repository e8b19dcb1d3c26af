create table t (a timestamptz default clock_timestamp());
