create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t;
