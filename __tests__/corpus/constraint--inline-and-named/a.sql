create table p (id integer primary key, code text unique, check (id > 0));
create table t (id integer references p, n integer check (n > 0));
