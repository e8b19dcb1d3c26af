create table t (a text, b integer);
alter table t alter column a set storage extended, alter column b set storage plain, alter column a set statistics -1;
