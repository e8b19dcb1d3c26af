create table t (id integer);
create table u (id integer);
create view v as select t.id from t full join u on t.id = u.id;
