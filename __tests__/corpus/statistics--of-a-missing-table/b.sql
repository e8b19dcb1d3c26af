create schema x;
create table t (a integer, b text, c integer);
create statistics x.s on a, c from t;
