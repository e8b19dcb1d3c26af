create table t (a varchar(9), b integer);
create index i on t (b) where a in ('x', 'y');
create index j on t ((a in ('x', 'y')));
