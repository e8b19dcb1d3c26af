create table t (a integer, b integer not null);
