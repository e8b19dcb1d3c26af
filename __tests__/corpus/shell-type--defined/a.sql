create type tiny;
create function tiny_in(cstring) returns tiny language internal immutable strict as 'int4in';
create function tiny_out(tiny) returns cstring language internal immutable strict as 'int4out';
