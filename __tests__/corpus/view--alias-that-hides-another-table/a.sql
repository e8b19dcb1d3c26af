create table t (a integer);
create table u (a integer);
create view v as select t.a from u as t;
