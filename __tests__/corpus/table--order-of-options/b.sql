create table t (a text);
alter table t set (toast.autovacuum_enabled = off);
alter table t set (autovacuum_enabled = off, fillfactor = 70);
