create table t (a integer);
alter table t owner to parity_corpus_app;
alter default privileges for role parity_corpus_app grant select on tables to parity_corpus_one;
