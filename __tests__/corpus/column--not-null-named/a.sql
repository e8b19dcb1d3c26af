create table t (a integer constraint a_is_there not null);
