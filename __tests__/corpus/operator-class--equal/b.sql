create operator family public.own using btree;
create operator class public.own for type int4 using btree family public.own as function 1 (int4, int4) btint4cmp(int4, int4), operator 5 pg_catalog.> (int4, int4),
  operator 4 >= for search, operator 3 =, operator 2 <=, operator 1 <;
create table t (a integer);
create index i on t (a public.own);
