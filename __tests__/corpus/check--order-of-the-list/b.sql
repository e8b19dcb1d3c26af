create table t (a text check (a in ('y', 'x')));
