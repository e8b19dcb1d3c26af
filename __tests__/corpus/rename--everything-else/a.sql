create schema s;
create table t (a integer constraint k check (a > 0));
create index i on t (a);
create view v as select a from t;
create function f() returns integer language sql as 'select 1';
create type e as enum ('x', 'y');
