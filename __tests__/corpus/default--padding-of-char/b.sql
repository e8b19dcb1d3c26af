create table t (a char(5) default 'a    ');
