create table t (a integer[] default array[1, 2], b text[] default array['a', 'b c', null], c double precision default 'nan'::double precision);
