create table t (a varchar(9));
create policy p on t using (a = any (array['x', 'y'])) with check (a = 'x');
