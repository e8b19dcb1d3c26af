create operator |>| (function = int4gt, leftarg = integer, rightarg = integer, commutator = |<|);
create operator |<| (function = int4lt, leftarg = integer, rightarg = integer);
