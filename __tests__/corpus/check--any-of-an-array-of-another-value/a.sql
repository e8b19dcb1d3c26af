create table t (a varchar(9) check (a in ('x', 'y')));
