create language plx handler plpgsql_call_handler;
create or replace trusted language "plx" handler pg_catalog.plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
create function f() returns integer as 'begin return 1; end' language 'plx';
