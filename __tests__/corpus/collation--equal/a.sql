create collation c (locale = 'C');
create collation d from "C";
create collation e (provider = icu, locale = 'en-US');
create table t (a text collate c);
