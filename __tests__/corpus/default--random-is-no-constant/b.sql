create table t (a uuid, b double precision default random());
