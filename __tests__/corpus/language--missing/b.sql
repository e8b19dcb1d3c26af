create schema s;
create language plx handler plpgsql_call_handler;
