create domain d as text check (value in ('x', 'y'));
create table t (a d check (a = any (array['x', 'y'])));
