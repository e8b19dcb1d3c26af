create table t (a integer, b integer, constraint k check (a between 1 and 5 and b > 0 and b < 9));
