create operator |=| (function = int4eq, leftarg = integer, rightarg = integer, restrict = eqsel, join = eqjoinsel);
