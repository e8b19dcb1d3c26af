create table t (id integer, a integer);
create table u (id integer, b integer);
create view v as select id, a, b from t join u using (id);
create view w as select * from t left join u using (id);
