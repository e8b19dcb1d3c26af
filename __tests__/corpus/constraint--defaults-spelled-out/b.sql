create table p (id integer primary key);
create table t (id integer references p);
