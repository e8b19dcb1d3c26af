alter database shop set WORK_MEM to 4096;
alter database shop set enable_seqscan = 'false';
alter database shop set statement_timeout = 60000;
set search_path = app, public;
alter database shop set search_path from current;
alter database shop set datestyle = 'ISO, YMD';
