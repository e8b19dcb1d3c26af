create table p (a integer);
create table c (b integer) inherits (p);
