create table t (a text check (a = 'x'), b varchar(3) check ((b)::text = 'x'::text));
