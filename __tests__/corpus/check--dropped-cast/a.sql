create table t (a text, constraint k check (a < '9'));
