create type span;
create function canon(span) returns span language internal immutable strict as 'int4range_canonical';
create type span as range (subtype = int4, subtype_opclass = int4_ops, canonical = public.canon, multirange_type_name = span_multirange);
