create table t (a varchar(9) check (a in ('x', 'y')), b text check (b in ('x', 'y')), c integer check (c in (1, 2)));
