create extension postgres_fdw;
create foreign data wrapper v handler postgres_fdw_handler;
create foreign data wrapper w;
