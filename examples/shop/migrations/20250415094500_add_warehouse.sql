CREATE TABLE shop.stock (
    product_id bigint PRIMARY KEY,
    on_hand    integer,
    reserved   integer
);

ALTER TABLE shop.stock
    ADD CONSTRAINT stock_product_id_fkey FOREIGN KEY (product_id) REFERENCES shop.products (id)
        MATCH SIMPLE ON DELETE CASCADE NOT DEFERRABLE,
    ALTER COLUMN on_hand SET DEFAULT '0',
    ALTER COLUMN on_hand SET NOT NULL,
    ALTER COLUMN reserved SET DEFAULT '0',
    ALTER COLUMN reserved SET NOT NULL,
    ADD CHECK (on_hand >= 0),
    ADD CONSTRAINT stock_reserved CHECK (reserved >= 0 AND reserved <= on_hand),
    SET (fillfactor = '80');

ALTER TABLE shop.stock RENAME CONSTRAINT stock_reserved TO stock_covers_reserved;

CREATE TYPE shop.weight_range AS RANGE (
    SUBTYPE = pg_catalog.numeric,
    SUBTYPE_OPCLASS = pg_catalog.numeric_ops
);

CREATE TABLE shop.shipping_rates (
    weight_kg shop.weight_range NOT NULL,
    rate      shop.price        NOT NULL,
    EXCLUDE USING gist (weight_kg WITH &&)
);
ALTER TABLE shop.shipping_rates
    RENAME CONSTRAINT shipping_rates_weight_kg_excl TO shipping_rates_do_not_overlap;
