create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template t (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary d (template = t, stopwords = english, accept = false);
create text search configuration c (copy = pg_catalog.english);
create text search configuration e (parser = p);
alter text search configuration e add mapping for word, asciiword with d, simple;
