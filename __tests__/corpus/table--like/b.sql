create table s (a integer not null default 5 constraint s_a_check check (a > 0), b text primary key);
create table t (a integer not null default 5 constraint s_a_check check (a > 0), b text primary key);
