create type span as range (subtype = double precision, subtype_opclass = float8_ops, multirange_type_name = span_multirange);
