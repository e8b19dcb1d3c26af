create collation a (provider = builtin, locale = 'C.UTF-8');
create collation b (provider = builtin, locale = 'C', deterministic = true);
create collation c (locale = 'C');
