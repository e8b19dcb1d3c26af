create table p (a integer);
create table c (a integer, b integer);
alter table c inherit p;
