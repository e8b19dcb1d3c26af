create type public.span as range (subtype = int4);
