create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger g on "ddl_command_end" when TAG in ('ALTER TABLE', 'CREATE TABLE') execute function public.f();
alter event trigger g disable;
alter event trigger g enable;
