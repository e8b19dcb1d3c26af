create function one() returns integer language sql immutable as 'select 1';
create table t (a integer default 1);
