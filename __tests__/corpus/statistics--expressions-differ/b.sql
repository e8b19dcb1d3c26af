create table t (a varchar(5), b integer);
create statistics s on a, (a in ('x', 'z')) from t;
