create table t (a integer, b text, c integer);
create materialized view m as select a, c from t;
create statistics s (ndistinct) on a, c from m;
