create table p (i integer primary key);
create table t (a integer references p);
