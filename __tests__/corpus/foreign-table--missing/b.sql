create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a serial, b text check (b <> '')) server s;
