create table t (during tsrange, state varchar(9));
alter table t add constraint t_during_excl exclude using gist (during with &&) where ((((state)::text = any ((array['x'::character varying, 'y'::character varying])::text[]))));
