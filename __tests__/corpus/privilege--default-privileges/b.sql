alter default privileges in schema public grant select, insert on tables to parity_corpus_one;
