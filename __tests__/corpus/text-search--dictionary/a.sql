create text search template own (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary a (template = simple);
create text search dictionary b (template = simple, stopwords = english);
create text search dictionary c (template = simple, stopwords = english, accept = true);
create text search dictionary d (template = simple);
alter text search dictionary d owner to parity_corpus_app;
comment on text search dictionary d is 'one';
