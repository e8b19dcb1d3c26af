create table orders (a integer);
create view v as select orders.a from orders where orders.a > 0;
