create table t (a text, b integer);
create index i on public.t using btree (a text_ops asc nulls last, b int4_ops desc nulls first);
create index j on public.t using btree (lower((a)::text)) where ((b > 0));
