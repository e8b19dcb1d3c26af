create table t (a integer);
comment on table t is 'it''s \n a table';
