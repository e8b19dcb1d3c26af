create schema app;
create table t (a integer);
