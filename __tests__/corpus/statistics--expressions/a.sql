create table t (a varchar(5), b integer);
create statistics s on a, (a in ('x', 'y')), (b between 1 and 5) from t;
