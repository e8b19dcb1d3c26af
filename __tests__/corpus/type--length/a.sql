create table t (a varchar(50));
