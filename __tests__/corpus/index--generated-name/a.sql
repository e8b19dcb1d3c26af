create table t (a text, b integer);
create index on t (a, b);
create index on t (lower(a));
