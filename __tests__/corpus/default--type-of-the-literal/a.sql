create table t (a bigint default 0, b numeric default 1, c smallint default 5, d double precision default 0, e real default 0.5, f text default 'a'::varchar);
