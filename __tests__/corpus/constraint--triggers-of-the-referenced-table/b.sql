create table p (i integer primary key, unique (i) deferrable);
create table t (a integer references p on delete cascade);
alter table p disable trigger all;
