create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer);
create trigger g after update or delete or insert on t execute function f();
