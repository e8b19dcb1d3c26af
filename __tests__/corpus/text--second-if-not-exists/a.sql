create table t (a integer);
create table if not exists t (a integer, b integer);
