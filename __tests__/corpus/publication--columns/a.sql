create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t (a, b);
create publication q for table t (a, b);
create publication r for table t;
