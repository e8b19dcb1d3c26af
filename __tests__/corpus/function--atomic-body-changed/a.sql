create table t (a integer);
create function f() returns bigint language sql begin atomic select count(*) from t; end;
