create table u (a integer);
create table t (a integer);
create policy p on t using (exists (select from u where u.a > t.a));
