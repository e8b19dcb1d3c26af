create schema x;
create function ok(integer) returns boolean language sql immutable as 'select true';
create function x.ok(integer) returns boolean language sql immutable as 'select true';
create table t (a integer, constraint k check (ok(a)));
