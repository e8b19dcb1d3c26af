create domain five as integer default 5;
create table t (a five);
