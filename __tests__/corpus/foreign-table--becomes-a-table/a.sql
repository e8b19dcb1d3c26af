create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer not null) server s;
