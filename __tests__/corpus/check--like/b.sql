create table t (a text check (a ~~ 'x%'), b text check (b !~~ 'x%'::text), c text check (c ~~* 'x%'), d text check (d ~ similar_to_escape('x'::text)));
