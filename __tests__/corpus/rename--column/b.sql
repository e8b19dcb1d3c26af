create table t (old integer unique);
alter table t rename column old to new;
