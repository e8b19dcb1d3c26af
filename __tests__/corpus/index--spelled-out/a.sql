create table t (a text, b integer);
create index i on t (a, b desc);
create index j on t (lower(a)) where b > 0;
