-- The two times came in the wrong order and without a default: once more.
ALTER TABLE shop.customers DROP COLUMN updated_at;
ALTER TABLE shop.customers ALTER COLUMN created_at SET DEFAULT now();
UPDATE shop.customers SET created_at = DEFAULT WHERE created_at IS NULL;
ALTER TABLE shop.customers ALTER COLUMN created_at SET NOT NULL;
ALTER TABLE shop.customers ADD COLUMN updated_at timestamp with time zone NOT NULL DEFAULT now();

CREATE TRIGGER touch BEFORE UPDATE ON shop.customers
    FOR EACH ROW EXECUTE PROCEDURE shop.touch_updated_at();

CREATE INDEX customers_tags ON shop.customers USING gin (tags array_ops);
CREATE INDEX customers_newsletter ON shop.customers USING btree (locale, created_at DESC NULLS FIRST)
    WHERE (newsletter);
