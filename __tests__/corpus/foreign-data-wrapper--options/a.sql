create foreign data wrapper w options (a 'x', b 'y');
create foreign data wrapper v options (a 'x');
