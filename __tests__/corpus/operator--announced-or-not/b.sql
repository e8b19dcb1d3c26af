create operator |<| (function = int4lt, leftarg = integer, rightarg = integer);
