create table p (id integer primary key);
create table t (id integer constraint to_p references p, n integer constraint positive check (n > 0));
