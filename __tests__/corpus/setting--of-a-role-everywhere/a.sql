create role corpus_one;
