create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t where (a between 1 and 5 and b in ('x', 'y') and c);
