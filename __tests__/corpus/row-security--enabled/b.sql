create table t (a integer);
alter table t enable row level security;
