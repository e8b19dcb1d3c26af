alter database shop set work_mem = '5MB';
alter database shop set app.mode = 'a';
alter database shop set app.either = 'x or y';
alter role corpus_one in database shop set search_path = a, b;
