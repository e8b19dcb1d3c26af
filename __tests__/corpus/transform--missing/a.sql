create function out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create function into_int(internal) returns integer language internal immutable as 'int4recv';
