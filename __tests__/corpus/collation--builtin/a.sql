create collation a (provider = builtin, locale = 'C');
create collation b (provider = builtin, locale = 'C');
create collation c (provider = builtin, locale = 'C');
