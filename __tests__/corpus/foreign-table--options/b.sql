create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer) server s options (x '2');
create foreign table g (a integer) server s options (y '2', x '1');
