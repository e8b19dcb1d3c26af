create table t (a integer);
alter default privileges grant select on tables to parity_corpus_one;
