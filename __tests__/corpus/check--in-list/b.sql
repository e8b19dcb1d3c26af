create table t (
  a varchar(9) check (((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[]))),
  b text check ((b = any (array['x'::text, 'y'::text]))),
  c integer check ((c = any (array[1, 2])))
);
