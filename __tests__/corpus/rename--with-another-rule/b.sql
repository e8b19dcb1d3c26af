create table s (a integer check (a > 1));
alter table s rename to t;
