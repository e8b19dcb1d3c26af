create table t (a text default 'ab');
