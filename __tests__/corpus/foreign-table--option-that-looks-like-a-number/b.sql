create foreign data wrapper w options (digits '7', exact '1', vacuum_truncate 'true');
create server s foreign data wrapper w options (port '5432');
create foreign table f (a integer options (scale '2.5')) server s options (fastupdate 'on', page '10');
