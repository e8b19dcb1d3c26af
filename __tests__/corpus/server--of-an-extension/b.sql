create schema x;
create extension postgres_fdw with schema x;
create server s foreign data wrapper postgres_fdw options (host 'a', dbname 'd');
