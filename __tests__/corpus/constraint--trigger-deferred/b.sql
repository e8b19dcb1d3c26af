create function f() returns trigger language plpgsql as 'begin return null; end';
create table t (a integer);
create constraint trigger late after insert on t deferrable for each row execute function f();
