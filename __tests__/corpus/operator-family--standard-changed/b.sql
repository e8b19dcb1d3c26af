create type mood as enum ('sad');
create function cmp(mood, integer) returns integer language sql immutable as 'select 1';
create function eq(mood, integer) returns boolean language sql immutable as 'select true';
create operator = (function = eq, leftarg = mood, rightarg = integer);
create function cmp2(mood, integer) returns integer language sql immutable as 'select 1';
alter operator family pg_catalog.integer_ops using btree add function 1 (public.mood, int4) cmp2(mood, integer);
