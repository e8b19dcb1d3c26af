grant select on pg_catalog.pg_authid to parity_corpus_one;
grant execute on function pg_catalog.pg_ls_dir(text) to parity_corpus_one;
