create foreign data wrapper "w" no handler no validator options (b 'y', a 'x');
alter foreign data wrapper w options (drop a);
alter foreign data wrapper w options (add a 'x');
