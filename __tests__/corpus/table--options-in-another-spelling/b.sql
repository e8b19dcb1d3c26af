create table t (a integer) with (autovacuum_enabled = false, fillfactor = '70', autovacuum_vacuum_scale_factor = 0.1);
create view v with (security_barrier) as select a from t;
create index i on t (a) with (deduplicate_items = 0);
