create aggregate public.total(integer) (sfunc = pg_catalog.int4pl, stype = int4, initcond = '0', parallel = unsafe, finalfunc_modify = read_only);
