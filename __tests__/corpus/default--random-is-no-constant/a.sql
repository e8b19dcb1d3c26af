create table t (a uuid default gen_random_uuid(), b double precision default random());
