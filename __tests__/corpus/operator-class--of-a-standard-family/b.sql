create schema s;
create operator class s.own for type integer using brin family integer_minmax_ops as storage integer;
