create table t (a integer);
grant select on t to parity_corpus_one;
alter default privileges in schema public grant select on tables to parity_corpus_one;
