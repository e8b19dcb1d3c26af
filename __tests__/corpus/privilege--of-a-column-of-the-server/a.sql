grant select (rolname, oid) on pg_catalog.pg_authid to parity_corpus_one;
create extension hstore; create table t (a integer);
grant select (a) on t to parity_corpus_one;
revoke select (umoptions) on pg_catalog.pg_user_mapping from parity_corpus_one;
