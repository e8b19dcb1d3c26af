create foreign data wrapper w options (a 'x', b 'z');
create foreign data wrapper v options ("A" 'x');
