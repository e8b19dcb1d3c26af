CREATE VIEW shop.active_products AS
    SELECT id, sku, title, description, category_id, price, weight_kg,
           attributes, discontinued_at, updated_at, search
    FROM shop.products
    WHERE (products.discontinued_at IS NULL);

CREATE RULE take_off_the_shelf AS
    ON DELETE TO shop.active_products
    DO INSTEAD (
        UPDATE shop.products SET discontinued_at = now() WHERE products.id = old.id;
    );

CREATE TABLE shop.order_events_2025h2 PARTITION OF shop.order_events
    FOR VALUES FROM ('2025-07-01 02:00:00+02') TO ('2026-01-01 01:00:00+01');
CREATE INDEX order_events_time ON shop.order_events USING brin (occurred_at timestamptz_minmax_ops);

CREATE TABLE shop.carts (
    token       uuid NOT NULL,
    customer_id bigint,
    items       jsonb DEFAULT '[]'::jsonb NOT NULL,
    expires_at  timestamptz DEFAULT (now() + '2 days'::interval) NOT NULL
);
ALTER TABLE shop.carts ADD CONSTRAINT carts_pkey PRIMARY KEY (token);
ALTER TABLE shop.carts ADD CONSTRAINT carts_customer_id_fkey
    FOREIGN KEY (customer_id) REFERENCES shop.customers ON DELETE CASCADE;
ALTER TABLE shop.carts SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE shop.carts SET UNLOGGED;
