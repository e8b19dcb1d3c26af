create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer, b integer);
create trigger "UPDATE OF b, a ON" before update of b, a on t for each row execute function f();
