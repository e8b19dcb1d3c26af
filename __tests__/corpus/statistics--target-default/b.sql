create table t (a integer, b text, c integer);
create statistics s on a, c from t;
