-- The web shop gets a role of its own, and sees only the orders of its customer.
ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON shop.orders AS PERMISSIVE FOR ALL TO shop_web
    USING (customer_id = (current_setting('shop.customer_id'::text, true))::int8);

GRANT USAGE ON SCHEMA shop TO shop_web;
GRANT SELECT ON TABLE shop.categories TO shop_web;
GRANT SELECT ON TABLE shop.shipping_rates TO shop_web;
GRANT SELECT ON TABLE shop.active_products TO shop_web;

GRANT ALL ON shop.orders TO shop_web;
REVOKE ALL ON shop.orders FROM shop_web;
GRANT SELECT, INSERT ON shop.orders TO shop_web;
GRANT UPDATE (status), UPDATE (ship_to), UPDATE (note) ON shop.orders TO shop_web;

GRANT SELECT, INSERT ON TABLE shop.reviews TO shop_web;
GRANT ALL PRIVILEGES ON TABLE shop.reviews TO shop_support;

REVOKE ALL ON PROCEDURE shop.cancel_order FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE shop.cancel_order TO shop_support;
