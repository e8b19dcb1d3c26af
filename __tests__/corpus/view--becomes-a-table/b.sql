create table v (a integer primary key);
