create table t (a integer, b integer);
grant select (a) on t to parity_corpus_one;
