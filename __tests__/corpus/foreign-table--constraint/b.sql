create foreign data wrapper w;
create server s foreign data wrapper w;
create foreign table f (a integer constraint k check (a >= 0), b integer) server s;
