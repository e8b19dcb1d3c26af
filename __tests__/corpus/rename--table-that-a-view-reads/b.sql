create table old (a integer);
create view v as select a from old;
create function f() returns bigint language sql begin atomic select count(*) from old; end;
alter table old rename to new;
