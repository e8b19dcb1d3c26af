create schema s;
set search_path = s;
create operator !== (function = pg_catalog.int4ne, leftarg = integer, rightarg = integer, negator = ===);
create operator !! (function = int4um, rightarg = integer);
create operator === (function = int4eq, leftarg = integer, rightarg = integer, commutator = ===, negator = !==, restrict = eqsel, join = eqjoinsel, hashes = true, merges = true);
create view public.v as select 1 === 1 as a;
