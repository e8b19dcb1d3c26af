create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer, b integer, "c, d" integer);
create trigger g before update of "c, d", b, a on t for each row execute function f();
