set default_table_access_method = heap;
create access method "heap2" type table handler pg_catalog.heap_tableam_handler;
set default_table_access_method = heap2;
create table t (a integer);
