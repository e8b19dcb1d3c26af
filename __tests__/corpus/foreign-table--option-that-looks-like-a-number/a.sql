create foreign data wrapper w options (digits '007', exact '1.0', vacuum_truncate 'on');
create server s foreign data wrapper w options (port '05432');
create foreign table f (a integer options (scale '2.50')) server s options (fastupdate 'yes', page '010');
