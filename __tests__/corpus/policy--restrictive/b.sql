create table t (a integer);
create policy p on t as restrictive using (a > 0);
