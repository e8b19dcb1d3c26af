create function f() returns trigger language plpgsql as 'begin return new; end';
create table t (a varchar(9));
create trigger g before update on t for each row when (((new.a)::text = any ((array['x'::character varying, 'y'::character varying])::text[]))) execute function f();
