create table t (a tsvector);
create index i on t using gist (a tsvector_ops (siglen = 100)) with (fillfactor = 80);
