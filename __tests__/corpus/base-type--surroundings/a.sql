create type tiny;
create function tiny_in(cstring) returns tiny language internal immutable strict as 'int4in';
create function tiny_out(tiny) returns cstring language internal immutable strict as 'int4out';
create type tiny (input = tiny_in, output = tiny_out, like = integer);
create table t (a tiny);
alter table t owner to parity_corpus_app;
alter type tiny owner to parity_corpus_app;
comment on type tiny is 'one';
grant usage on type tiny to parity_corpus_one;
