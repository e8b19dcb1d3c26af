create table t (a integer);
grant select on table t to parity_corpus_one;
alter default privileges for role postgres in schema public grant select on tables to parity_corpus_one;
