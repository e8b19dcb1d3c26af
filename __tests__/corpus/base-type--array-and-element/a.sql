create type tiny;
create function tiny_in(cstring) returns tiny language internal immutable strict as 'int4in';
create function tiny_out(tiny) returns cstring language internal immutable strict as 'int4out';
create type tiny (input = tiny_in, output = tiny_out, like = integer);
create table t (a tiny[] default '{1,2}');
