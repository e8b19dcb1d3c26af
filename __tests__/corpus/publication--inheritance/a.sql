create table t (a integer primary key);
create table k () inherits (t);
create publication p for table only t;
