create type span;
create function canon(span) returns span language internal immutable strict as 'int4range_canonical';
create type span as range (subtype = integer, canonical = canon);
