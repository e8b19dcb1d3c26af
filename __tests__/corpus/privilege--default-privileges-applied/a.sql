alter default privileges in schema public grant select on tables to parity_corpus_one;
create table t (a integer);
