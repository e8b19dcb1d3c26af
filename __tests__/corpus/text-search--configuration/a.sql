create text search parser own (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration a (parser = "default");
create text search configuration b (parser = "default");
alter text search configuration b add mapping for asciiword with simple, english_stem;
create text search configuration c (parser = "default");
alter text search configuration c add mapping for asciiword with simple;
create text search configuration d (parser = "default");
alter text search configuration d owner to parity_corpus_app;
comment on text search configuration d is 'one';
