create table t (a integer);
create table u (a integer);
create index i on u (a);
