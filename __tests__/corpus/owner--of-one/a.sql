create table t (a integer);
create table u (a integer);
create table w (a integer);
