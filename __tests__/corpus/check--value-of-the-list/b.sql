create table t (a varchar(9) check (((a)::text = any ((array['x'::character varying, 'z'::character varying])::text[]))));
