create table t (a integer);
create index i on t ((a + 1));
alter index i alter column 1 set statistics 200;
