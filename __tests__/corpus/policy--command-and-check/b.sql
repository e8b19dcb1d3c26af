create table t (a integer);
create policy p on t for update using (a > 0) with check (a > 1);
