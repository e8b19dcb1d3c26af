create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger a on ddl_command_end execute function f();
create event trigger b on ddl_command_end execute function f();
create event trigger c on ddl_command_end execute function f();
alter event trigger a disable; alter event trigger b enable replica; alter event trigger c enable always;
