CREATE TABLE shop.reviews (
    id          uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    product_id  bigint NOT NULL,
    customer_id bigint NOT NULL,
    stars       smallint NOT NULL CONSTRAINT reviews_stars_check CHECK (stars = ANY (ARRAY[1, 2, 3, 4, 5])),
    body        text DEFAULT '',
    approved    boolean NOT NULL DEFAULT FALSE
);

ALTER TABLE shop.reviews ALTER COLUMN body DROP DEFAULT;
ALTER TABLE shop.reviews ADD FOREIGN KEY (product_id) REFERENCES shop.products ON DELETE CASCADE;
ALTER TABLE shop.reviews ADD FOREIGN KEY (customer_id) REFERENCES shop.customers;

CREATE UNIQUE INDEX reviews_product_id_customer_id_key ON shop.reviews (product_id, customer_id);
ALTER TABLE shop.reviews
    ADD CONSTRAINT reviews_product_id_customer_id_key UNIQUE USING INDEX reviews_product_id_customer_id_key;

ALTER TABLE shop.reviews ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY read_approved ON shop.reviews AS PERMISSIVE FOR SELECT USING (approved IS TRUE);
ALTER POLICY read_approved ON shop.reviews USING (approved);
CREATE POLICY moderate ON shop.reviews FOR ALL TO shop_support USING (true) WITH CHECK (true);
CREATE POLICY polite ON shop.reviews AS RESTRICTIVE FOR INSERT TO public WITH CHECK ((length(body) <= 2000));
