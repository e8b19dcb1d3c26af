create table t (a varchar(9));
create policy p on t using (a in ('x', 'y')) with check (a in ('x'));
