create extension pgcrypto;
create table t (a integer);
create index i on t (a);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger g before insert on t for each row execute function f();
alter function f() depends on extension pgcrypto;
alter function f() no depends on extension pgcrypto;
