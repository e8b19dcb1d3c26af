create table new (a integer);
create view v as select a from new;
create function f() returns bigint language sql begin atomic select count(*) from new; end;
