create function own(integer, integer, cstring, internal, integer, boolean) returns integer language c strict as '$libdir/utf8_and_iso8859', 'iso8859_to_utf8';
create conversion a for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
create conversion b for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
create conversion c for 'UTF8' to 'LATIN2' from utf8_to_iso8859;
create default conversion d for 'LATIN4' to 'UTF8' from iso8859_to_utf8;
create conversion e for 'LATIN2' to 'UTF8' from iso8859_to_utf8;
alter conversion e owner to parity_corpus_app;
comment on conversion e is 'one';
