create collation public.c (provider = libc, lc_collate = 'C', lc_ctype = 'C');
create collation d (locale = 'C');
create collation e (provider = icu, locale = 'en-US', deterministic = true);
create table t (a text collate public.c);
