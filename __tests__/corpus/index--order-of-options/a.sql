create table t (a integer);
create index i on t (a) with (fillfactor = 70, deduplicate_items = off);
