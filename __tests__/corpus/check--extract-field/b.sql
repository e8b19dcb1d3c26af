create table t (a date, constraint k check (extract(month from a) > 2));
