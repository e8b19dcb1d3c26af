create table p (a integer);
create table c (a integer) inherits (p);
