create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer);
create trigger g before update on t for each row execute function f();
