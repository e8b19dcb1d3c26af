create table t (a integer);
create schema s;
create table s.t (a integer);
create view v as select t.a, u.a as b from public.t as t, s.t as u;
