create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a int default '1', b varchar, constraint k check (b in ('x', 'y'))) server s;
