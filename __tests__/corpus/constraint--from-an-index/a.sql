create table t (a integer not null);
create unique index t_pkey on t (a);
alter table t add primary key using index t_pkey;
