create foreign data wrapper w;
create server s type 't' version '1' foreign data wrapper w;
create foreign data wrapper v;
create server s2 foreign data wrapper w;
create server s3 foreign data wrapper w options (host 'a');
