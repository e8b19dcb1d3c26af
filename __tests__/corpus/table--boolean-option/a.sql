create table t (a integer) with (autovacuum_enabled = on);
