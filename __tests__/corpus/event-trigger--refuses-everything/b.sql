create table t (a varchar check ((a)::text = any ((array['x'::character varying, 'y'::character varying])::text[])));
create function f() returns event_trigger language plpgsql as $$ begin raise exception 'no more'; end $$;
create event trigger g on ddl_command_start execute function f();
alter event trigger g enable always;
