create function f() returns trigger language plpgsql as 'begin return new; end';
create table p (id integer primary key);
create table t (a integer references p, check (a > 0)) partition by list (a);
create table t1 partition of t for values in (1, 2);
create trigger g after insert on t for each row execute function f();
