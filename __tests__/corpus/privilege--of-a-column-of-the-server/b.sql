grant select (oid) on pg_catalog.pg_authid to parity_corpus_one with grant option;
grant update (rolpassword) on pg_catalog.pg_authid to parity_corpus_one;
create extension hstore; create table t (a integer);
grant select (a) on t to parity_corpus_one;
