create table t (a text) with (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off);
