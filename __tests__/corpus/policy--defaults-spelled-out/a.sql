create table t (a integer, state varchar(9));
create policy p on t using (state in ('x', 'y'));
