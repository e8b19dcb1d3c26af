create operator |=| (function = int4eq, leftarg = integer, rightarg = integer);
alter operator |=| (integer, integer) set (commutator = |=|, merges, hashes);
