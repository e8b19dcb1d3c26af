create schema s;
create text search parser s.p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template s.t (lexize = dsimple_lexize);
create text search dictionary s.d (template = simple);
create text search configuration s.c (parser = s.p);
