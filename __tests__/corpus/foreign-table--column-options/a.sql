create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer options (x '1'), b integer options (x '1', y '2'), c integer) server s;
