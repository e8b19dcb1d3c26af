CREATE SCHEMA IF NOT EXISTS shop;
COMMENT ON SCHEMA shop IS 'What the web shop reads and writes';

CREATE EXTENSION IF NOT EXISTS "citext" WITH SCHEMA public;

CREATE DOMAIN shop.email AS public.citext;
ALTER DOMAIN shop.email ADD CONSTRAINT email_has_at CHECK (VALUE ~ '^[^@\s]+@[^@\s]+$');

CREATE TYPE shop.address AS (
    street text,
    city   text
);

CREATE TABLE shop.customers (
    id              int8,
    email           shop.email NOT NULL,
    name            character varying(80),
    phone           text,
    billing_address shop.address
);

ALTER TABLE shop.customers ALTER COLUMN id SET NOT NULL;
ALTER TABLE shop.customers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE shop.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
ALTER TABLE shop.customers ADD CONSTRAINT customers_email_key UNIQUE (email);

COMMENT ON TABLE shop.customers IS 'Customers';
