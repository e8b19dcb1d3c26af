create table t (a integer);
create extension hstore;
