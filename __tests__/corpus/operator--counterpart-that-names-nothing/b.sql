create operator |<| (function = int4lt, leftarg = integer, rightarg = integer);
create operator |>| (function = int4gt, leftarg = integer, rightarg = integer, commutator = |<|);
