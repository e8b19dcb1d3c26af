CREATE TYPE shop.order_status AS ENUM ('placed', 'paid', 'shipped');

-- The address was too short for parcels abroad.
ALTER TYPE shop.address DROP ATTRIBUTE city;
ALTER TYPE shop.address
    ADD ATTRIBUTE postcode character varying(12),
    ADD ATTRIBUTE city text,
    ADD ATTRIBUTE country character(2);

CREATE TABLE shop.orders (
    id          bigserial PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES shop.customers (id),
    status      shop.order_status NOT NULL,
    ship_to     shop.address,
    comment     text,
    placed_at   timestamp with time zone
);

-- Order numbers that look as if we were in business for years.
ALTER SEQUENCE shop.orders_id_seq RENAME TO order_number;
ALTER SEQUENCE shop.order_number START WITH 100000 RESTART CACHE 10;

CREATE TABLE shop.order_items (
    order_id   bigint   CONSTRAINT order_items_order_id_fkey REFERENCES shop.orders ON DELETE CASCADE,
    line_no    smallint,
    product_id bigint   NOT NULL CONSTRAINT order_items_product REFERENCES shop.products DEFERRABLE INITIALLY DEFERRED,
    quantity   int4     NOT NULL DEFAULT 1,
    unit_price shop.price NOT NULL,
    CONSTRAINT order_items_pkey PRIMARY KEY (order_id, line_no)
);
