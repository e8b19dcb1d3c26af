create function out_of(internal) returns internal language internal immutable as 'prsd_lextype';
create function into_int(internal) returns integer language internal immutable as 'int4recv';
create transform for integer language sql (to sql with function pg_catalog.int4recv(internal));
create or replace transform for pg_catalog.int4 language sql (to sql with function public.into_int(internal), from sql with function public.out_of(internal));
create function f(integer) returns integer language sql transform for type integer as 'select $1';
