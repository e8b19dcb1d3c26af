create table t (id serial, n integer not null default nextval('t_id_seq'));
