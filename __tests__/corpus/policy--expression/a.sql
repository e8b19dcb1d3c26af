create table t (a integer, b integer);
create policy p on t using (a = 1 or b = 2 and a = 3);
