create operator family public.own using btree;
alter operator family own using btree add function 1 btint48cmp(int4, int8);
alter operator family own using btree add operator 1 pg_catalog.< (int4, int8), operator 5 > (int4, int8);
alter operator family own using btree drop operator 5 (int4, int8);
