create table t (a integer);
create schema app;
create table app.t (a integer);
