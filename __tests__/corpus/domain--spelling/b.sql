create domain public.code as character varying(9) default 'x'::character varying not null
    constraint code_check check (((value)::text = any ((array['x'::character varying, 'y'::character varying])::text[])));
