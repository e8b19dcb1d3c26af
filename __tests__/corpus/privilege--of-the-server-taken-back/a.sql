grant select on pg_catalog.pg_authid to parity_corpus_one;
grant select on pg_catalog.pg_class to public;
revoke select on pg_catalog.pg_authid from parity_corpus_one;
