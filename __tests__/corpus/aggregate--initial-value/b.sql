create aggregate total (integer) (sfunc = int4pl, stype = integer, initcond = '1');
