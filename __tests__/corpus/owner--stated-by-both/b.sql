create table t (a integer);
alter table t owner to parity_corpus_audit;
