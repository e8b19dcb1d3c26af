alter database shop set work_mem = '4MB';
alter database shop set enable_seqscan = off;
alter database shop set statement_timeout = '1min';
alter database "Other" set search_path = "app", 'public';
alter database shop set jit to on;
alter database shop reset jit;
alter role all in database shop set datestyle = 'iso, ymd';
