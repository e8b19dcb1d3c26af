create extension fuzzystrmatch;
create table t (a text default 'X000');
