create table t (id bigint generated always as identity (start with 1000));
