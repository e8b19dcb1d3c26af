create table t (a varchar(9));
create function f(x integer) returns bigint language sql begin atomic select count(*) from t where a in ('x', 'y'); end;
