create table t (a varchar(5) default null, b integer default null, c timestamp default null::timestamp);
