create table t (a varchar(9) check (a = any (array['x', 'Y'])));
