create text search template own (init = dsimple_init, lexize = dsimple_lexize);
create text search dictionary a (template = own);
create text search dictionary b (template = simple, stopwords = german);
create text search dictionary c (template = simple, stopwords = english);
create text search dictionary d (template = simple);
alter text search dictionary d owner to parity_corpus_audit;
comment on text search dictionary d is 'two';
