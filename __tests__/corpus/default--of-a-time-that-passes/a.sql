create table t (a timestamp default localtimestamp);
