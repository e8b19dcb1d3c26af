create foreign data wrapper w;
create server s foreign data wrapper w;
create table f (a integer not null);
