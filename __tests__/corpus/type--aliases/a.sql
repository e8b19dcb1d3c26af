create table t (
  a int, b int4, c int8, d bigint, e int2, f bool, g float8, h float4, i decimal(10,2), j varchar(20), k char,
  l timestamptz, m time, n bit, o numeric(5), p character varying, q int[], r float(20), s bit varying(3), t timestamptz(3)
);
