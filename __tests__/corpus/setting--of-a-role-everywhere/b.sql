create role corpus_one;
alter role corpus_one set work_mem = '5MB';
