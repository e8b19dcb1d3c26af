create table p (a integer default 1, b integer);
create table c () inherits (p);
