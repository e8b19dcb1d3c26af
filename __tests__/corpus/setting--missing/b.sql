alter database shop set work_mem = '5MB';
alter role corpus_one in database shop set work_mem = '6MB';
