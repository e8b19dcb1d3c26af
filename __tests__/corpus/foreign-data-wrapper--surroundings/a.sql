create foreign data wrapper w;
create server s foreign data wrapper w;
create table x (); create table y (); create table z ();
create foreign table f (a integer) server s;
