create extension citext;
create table t (a citext default 'x');
