create operator |=| (function = int4eq, leftarg = integer, rightarg = integer);
alter operator |=| (integer, integer) set (restrict = eqsel, join = eqjoinsel);
