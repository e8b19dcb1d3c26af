create collation a (locale = 'C');
create collation b (lc_collate = 'C', lc_ctype = 'C');
create collation c (provider = icu, locale = 'de');
create collation d (provider = icu, locale = 'de');
create collation e (lc_collate = 'C', lc_ctype = 'POSIX');
create collation f (locale = 'C');
comment on collation f is 'one';
