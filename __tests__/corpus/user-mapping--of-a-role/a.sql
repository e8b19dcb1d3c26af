create foreign data wrapper w;
create server s foreign data wrapper w;
create user mapping for corpus_one server s;
create user mapping for "Corpus Two" server s;
