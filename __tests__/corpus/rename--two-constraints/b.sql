create table s (a integer check (a > 0), b integer check (b > 0));
alter table s rename to t;
