create type mood as enum ('sad');
create function cmp(mood, integer) returns integer language sql immutable as 'select 1';
create function eq(mood, integer) returns boolean language sql immutable as 'select true';
create operator = (function = eq, leftarg = mood, rightarg = integer);
