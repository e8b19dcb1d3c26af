create table t (a integer);
create sequence s;
grant insert on all tables in schema public to parity_corpus_one;
grant insert on t to parity_corpus_two;
grant select on t to parity_corpus_two;
grant select on t to parity_corpus_one;
grant usage on schema public to parity_corpus_one;
grant usage on schema public to parity_corpus_one with grant option;
