create table p (id integer, code text, constraint p_pkey primary key (id), constraint p_code_key unique (code), constraint p_id_check check (id > 0));
create table t (id integer, n integer);
alter table only t add constraint t_n_check check ((n > 0));
alter table only t add constraint t_id_fkey foreign key (id) references public.p(id);
