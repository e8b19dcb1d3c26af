create conversion public.c for 'iso88591' to 'unicode' from pg_catalog.iso8859_1_to_utf8;
