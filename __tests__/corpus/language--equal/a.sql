create trusted procedural language plx handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator;
create function f() returns integer language plx as 'begin return 1; end';
