create table t (a date, constraint k check (extract(year from a) > 2));
