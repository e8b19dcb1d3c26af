create table orders (a integer);
create view v as select o.a from orders o where o.a > 0;
