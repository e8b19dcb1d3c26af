create table t (during tsrange);
alter table t add constraint t_during_excl exclude using gist (during range_ops with operator(pg_catalog.&&));
