create table t (a integer);
alter table t add constraint t_a_not_null not null a not valid;
