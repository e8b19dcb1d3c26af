create table t (a varchar(5), b integer, c timestamp);
