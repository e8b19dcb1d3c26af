create table t (a integer) with (autovacuum_enabled = off, fillfactor = 70, autovacuum_vacuum_scale_factor = 0.10);
create view v with (security_barrier = on) as select a from t;
create index i on t (a) with (deduplicate_items = no);
