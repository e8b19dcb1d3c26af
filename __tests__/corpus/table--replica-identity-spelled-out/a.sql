create table t (a integer primary key);
alter table t replica identity default;
