create table t (a integer);
create table u (a integer);
create table w (a integer);
alter table t owner to parity_corpus_app;
alter table u owner to parity_corpus_app;
alter table w owner to parity_corpus_audit;
