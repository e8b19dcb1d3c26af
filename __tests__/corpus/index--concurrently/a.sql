create table t (a text);
create index concurrently i on t (a);
