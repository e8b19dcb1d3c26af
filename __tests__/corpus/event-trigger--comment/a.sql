create function f() returns event_trigger language plpgsql as 'begin end';
create event trigger g on sql_drop execute function f();
