create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer);
create trigger g after insert or update or delete on t for each statement execute function f();
