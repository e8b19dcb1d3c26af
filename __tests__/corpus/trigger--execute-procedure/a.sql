create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a integer);
create trigger g before insert on t for row execute procedure f('x');
