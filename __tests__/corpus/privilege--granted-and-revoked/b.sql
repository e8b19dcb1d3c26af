create table t (a integer);
grant all on t to current_user;
