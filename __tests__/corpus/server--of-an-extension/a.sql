create extension postgres_fdw;
create server s foreign data wrapper postgres_fdw options (host 'a');
