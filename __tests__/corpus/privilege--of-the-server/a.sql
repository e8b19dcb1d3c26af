grant select on pg_catalog.pg_authid to parity_corpus_one;
revoke usage on language plpgsql from public;
