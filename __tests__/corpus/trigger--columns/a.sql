create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer, b integer, c integer);
create trigger g before update of a, b on t for each row execute function f();
