create operator |=| (function = int8eq, leftarg = bigint, rightarg = bigint);
