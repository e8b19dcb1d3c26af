create foreign data wrapper w;
create server if not exists s version '2' foreign data wrapper w options (port '5432', host 'a');
create server if not exists s version '3' foreign data wrapper w;
