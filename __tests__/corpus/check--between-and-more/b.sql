create table t (a integer, b integer, constraint k check ((((a >= 1) and (a <= 5)) and (b > 0) and (b < 9))));
