create table t (a integer);
create table gone (a serial primary key);
drop table gone;
alter table t add column b integer;
alter table t drop column b;
create function f() returns integer language sql as 'select 1';
drop function f();
