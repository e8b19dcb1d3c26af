create function public.tiny_in(cstring) returns tiny language internal immutable strict as 'int4in';
create function public.tiny_out(tiny) returns cstring language internal immutable strict as 'int4out';
create type public.tiny (input = public.tiny_in, output = public.tiny_out, internallength = 4, passedbyvalue, alignment = int4, storage = plain, category = 'U', preferred = false, delimiter = ',', collatable = false);
create table t (a tiny, b tiny[]);
