create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p with (publish_via_partition_root = false);
alter publication p set (publish = 'update, insert');
alter publication p add table only u;
alter publication p add table public.t;
