create table s (a integer not null default 5 check (a > 0), b text primary key);
create table t (like s including all);
