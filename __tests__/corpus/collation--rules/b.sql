create collation a (provider = icu, locale = 'und', rules = '&a < h');
create collation b (provider = icu, locale = 'und', rules = '&a < g', deterministic = true);
