set search_path = shop, public;

alter table orders alter column status set default 'draft'::order_status;
alter table orders rename column comment to note;
alter table orders add constraint orders_placed_at_unless_draft
  check (status = any (array['draft', 'cancelled']::order_status[]) or placed_at notnull);

create index orders_customer on orders using btree (customer_id asc, placed_at desc nulls last);
create index open_orders on orders (placed_at)
  where status = any (array['placed'::order_status, 'paid'::order_status, 'packed'::order_status]);
alter index open_orders rename to orders_open;

alter table order_items add discount_percent int2 default 0 not null;
alter table order_items add constraint order_items_in_bounds
  check ((quantity >= 1 and quantity <= 999) and (discount_percent >= 0 and discount_percent <= 100));

reset search_path;
