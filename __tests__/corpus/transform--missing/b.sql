create function out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create function into_int(internal) returns integer language internal immutable as 'int4recv';
create transform for integer language sql (from sql with function out_of(internal), to sql with function into_int(internal));
