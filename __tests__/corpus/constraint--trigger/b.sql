create function f() returns trigger language plpgsql as 'begin return null; end';
create table t (a integer);
create constraint trigger late after insert on public.t deferrable initially deferred for each row execute procedure public.f();
