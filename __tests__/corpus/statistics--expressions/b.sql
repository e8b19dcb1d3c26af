create table t (a varchar(5), b integer);
create statistics s on a, ((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[])), ((b >= 1) and (b <= 5)) from t;
