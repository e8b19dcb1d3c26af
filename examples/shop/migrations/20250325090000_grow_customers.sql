-- Nobody ever called.
ALTER TABLE shop.customers DROP COLUMN phone;

ALTER TABLE shop.customers RENAME COLUMN name TO full_name;
ALTER TABLE shop.customers ALTER COLUMN full_name TYPE varchar(120);
ALTER TABLE shop.customers ALTER COLUMN full_name SET NOT NULL;

ALTER TABLE shop.customers
    ADD COLUMN locale     character varying(5) DEFAULT 'en'::character varying NOT NULL,
    ADD COLUMN newsletter bool DEFAULT 'no' NOT NULL,
    ADD COLUMN tags       _text DEFAULT '{}'::text[] NOT NULL,
    ADD COLUMN updated_at timestamptz,
    ADD COLUMN created_at timestamptz;

ALTER TABLE shop.customers ADD CONSTRAINT customers_locale_check
    CHECK (((locale)::text = ANY ((ARRAY['en'::character varying, 'de'::character varying, 'fr'::character varying, 'nl'::character varying])::text[])));

CREATE FUNCTION shop.touch_updated_at() RETURNS trigger AS '
begin
  new.updated_at := now();
  return new;
end
' LANGUAGE plpgsql;

COMMENT ON TABLE shop.customers IS 'People who ordered, or at least signed up';
COMMENT ON COLUMN shop.customers.tags IS E'Free labels of the support team; it\'s not for the web shop';
