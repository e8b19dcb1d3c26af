create table t (a varchar(9), b integer);
create index i on t using btree (b) where ((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[]));
create index j on t using btree ((((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[]))));
