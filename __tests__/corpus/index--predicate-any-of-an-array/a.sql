create table t (a varchar(9));
create index i on t (a) where a in ('x', 'y');
