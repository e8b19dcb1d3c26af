create table t (a integer);
grant set on parameter work_mem to parity_corpus_one;
