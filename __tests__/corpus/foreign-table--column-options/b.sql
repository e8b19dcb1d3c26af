create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer, b integer options (y '2'), c integer options (x '1')) server s;
alter foreign table f alter b options (add x '1');
