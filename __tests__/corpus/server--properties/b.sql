create foreign data wrapper w;
create server s type 'u' foreign data wrapper w;
create foreign data wrapper v;
create server s2 foreign data wrapper v;
create server s3 foreign data wrapper w options (host 'b');
