create table t (during tsrange, live boolean, constraint apart exclude using gist (during with &&) where (live));
