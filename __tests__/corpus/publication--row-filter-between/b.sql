create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t where (((a >= 1) AND (a <= 5) AND (b = ANY (ARRAY['x'::text, 'y'::text])) AND c));
