create table t (a text check (a in ('x')), b varchar(3) check (b in ('x')));
