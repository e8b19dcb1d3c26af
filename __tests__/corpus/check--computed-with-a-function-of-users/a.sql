create function hour() returns integer immutable language sql as 'select 3600';
create table t (a integer check (a > hour()));
