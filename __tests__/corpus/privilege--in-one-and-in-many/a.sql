create table t (a integer);
create sequence s;
grant select, insert on t to parity_corpus_one, parity_corpus_two;
grant usage on schema public to parity_corpus_one with grant option;
