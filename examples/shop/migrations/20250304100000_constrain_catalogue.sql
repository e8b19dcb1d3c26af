ALTER TABLE shop.products
    ADD CONSTRAINT products_sku_key UNIQUE (sku),
    ADD CONSTRAINT products_sku_is_upper_case CHECK ((sku)::text = upper((sku)::text)) NOT VALID,
    ADD CONSTRAINT products_category_id_fkey FOREIGN KEY (category_id) REFERENCES shop.categories ON UPDATE NO ACTION ON DELETE SET NULL;

ALTER TABLE shop.products VALIDATE CONSTRAINT products_sku_is_upper_case;

-- A colour was too little: some products have a size or a voltage.
ALTER TABLE shop.products DROP COLUMN colour;

UPDATE shop.products SET description = '' WHERE description IS NULL;
ALTER TABLE shop.products
    ALTER COLUMN description SET DEFAULT ''::text,
    ALTER COLUMN description SET NOT NULL,
    ADD COLUMN weight_kg  numeric(8,3),
    ADD COLUMN attributes jsonb DEFAULT '{}'::jsonb NOT NULL;

ALTER TABLE shop.products
    ADD CONSTRAINT products_weight_kg_check CHECK (weight_kg >= 0.001 AND weight_kg <= 1000);

COMMENT ON COLUMN shop.products.attributes IS $$What only some products have: colour, size, voltage$$;
