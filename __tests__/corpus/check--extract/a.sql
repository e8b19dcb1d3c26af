create table t (a date, constraint k check (EXTRACT(YEAR FROM a) > 2000));
