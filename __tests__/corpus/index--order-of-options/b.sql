create table t (a integer);
create index i on t (a) with (deduplicate_items = off, fillfactor = 70);
