create table t (a text);
alter table t owner to parity_corpus_app;
create collation a (locale = 'C');
alter collation a owner to parity_corpus_audit;
