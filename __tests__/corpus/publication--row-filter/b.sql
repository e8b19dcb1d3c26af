create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t where (a > 6 and c);
create publication q for table t;
create publication r for table t where (true);
