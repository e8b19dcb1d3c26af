create table t (a integer, b text, c integer);
create schema x;
create statistics x.s on a, c from t;
