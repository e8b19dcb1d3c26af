create table t (a integer);
grant select, update on t to parity_corpus_one;
