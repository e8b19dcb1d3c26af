create schema x;
set search_path = public, x;
create extension pgcrypto with schema x;
create table public.t (a uuid default x.gen_random_uuid(), b bytea default gen_random_bytes(8));
