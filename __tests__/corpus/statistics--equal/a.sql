create table t (a integer, b text, c integer);
create statistics s (mcv, ndistinct) on c, a from t;
create statistics on a, b from t;
