alter database shop set work_mem = '6MB';
alter database shop set app.mode = 'A';
alter database shop set app.either = 'y or x';
alter role corpus_one in database shop set search_path = b, a;
