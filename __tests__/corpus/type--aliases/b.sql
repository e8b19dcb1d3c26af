create table t (
  a integer, b integer, c bigint, d int8, e smallint, f boolean, g double precision, h real, i numeric(10,2),
  j character varying(20), k character(1), l timestamp with time zone, m time without time zone, n bit(1), o numeric(5,0),
  p varchar, q integer array, r real, s varbit(3), t timestamp(3) with time zone
);
