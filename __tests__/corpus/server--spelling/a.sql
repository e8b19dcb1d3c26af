create foreign data wrapper w;
create server s foreign data wrapper w;
alter server s version '2';
alter server s options (host 'a', port '1');
alter server s options (set port '5432');
