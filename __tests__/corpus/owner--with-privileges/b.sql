create table t (a integer);
alter table t owner to parity_corpus_app;
grant select on t to parity_corpus_one;
revoke truncate on t from parity_corpus_app;
