create schema s;
create operator s.=== (function = int4eq, leftarg = integer, rightarg = integer);
create operator s.=== (function = texteq, leftarg = text, rightarg = text);
