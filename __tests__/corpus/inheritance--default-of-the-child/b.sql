create table p (a integer default 1, b integer);
create table c () inherits (p);
alter table c alter column a set default 2, alter column b set not null;
