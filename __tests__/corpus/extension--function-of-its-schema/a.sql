create schema x;
create extension pgcrypto with schema x;
create table t (a uuid default x.gen_random_uuid(), b bytea default x.gen_random_bytes(8));
