create table t (a integer);
grant select on t to parity_corpus_one;
revoke select on t from parity_corpus_one;
