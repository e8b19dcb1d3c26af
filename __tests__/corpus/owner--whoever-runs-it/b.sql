create table t (a integer);
alter table t owner to parity_corpus_app;
create function f() returns integer language sql as 'select 1';
alter function f() owner to parity_corpus_app;
