create table t (a integer);
create function f() returns bigint language sql begin atomic select sum(a) from t; end;
