create table p (id integer primary key);
create table t (id integer);
alter table t add foreign key (id) references p not valid;
