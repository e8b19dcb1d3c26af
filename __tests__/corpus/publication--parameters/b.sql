create table t (a integer primary key, b text, c boolean);
create table u (a integer primary key);
create publication p for table t with (publish = 'insert, update, delete');
create publication q with (publish_via_partition_root);
create publication r for all tables;
