create table t (a integer, b text, c integer);
create statistics s on a, c from t;
alter statistics s set statistics -1;
