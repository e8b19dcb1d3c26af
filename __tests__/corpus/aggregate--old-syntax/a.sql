create aggregate total (basetype = integer, sfunc = int4pl, stype = integer, initcond = '0');
