create collation a (locale = 'POSIX');
create collation b (provider = icu, locale = 'de');
create collation c (provider = icu, locale = 'fr');
create collation d (provider = icu, locale = 'de', deterministic = false);
create collation e (lc_collate = 'POSIX', lc_ctype = 'POSIX');
create collation f (locale = 'C');
comment on collation f is 'two';
