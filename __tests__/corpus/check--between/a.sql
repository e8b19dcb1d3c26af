create table t (a integer check (a between 1 and 10), b numeric check (b between 0 and 1), c date check (c not between '2020-01-01' and '2021-01-01'));
