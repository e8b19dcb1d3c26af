create function out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create function into_int(internal) returns integer language internal immutable as 'int4recv';
create transform for int language sql (from sql with function out_of(internal), to sql with function into_int(internal));
create function f(integer) returns integer language sql transform for type integer as 'select $1';
