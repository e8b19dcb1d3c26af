create collation a (provider = icu, locale = 'und', rules = '&a < g');
create collation b (provider = icu, locale = 'und', rules = '&a < g');
