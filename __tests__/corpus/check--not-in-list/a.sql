create table t (a varchar(9) check (a not in ('x', 'y')));
