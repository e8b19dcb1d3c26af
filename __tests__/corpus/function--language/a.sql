create function f() returns text language sql as 'begin return 1; end';
