create table t (a varchar(9) check (((a)::text <> all ((array['x'::character varying, 'y'::character varying])::text[]))));
