create function out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create function into_int(internal) returns integer language internal immutable as 'int4recv';
create transform for integer language sql (from sql with function prsd_lextype(internal), to sql with function into_int(internal));
create transform for integer language plpgsql (from sql with function out_of(internal), to sql with function int4recv(internal));
create transform for text language sql (from sql with function out_of(internal));
comment on transform for text language sql is 'one';
