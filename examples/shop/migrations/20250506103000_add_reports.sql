CREATE SCHEMA reporting;

-- Whatever is added here, the support team may read it.
GRANT USAGE ON SCHEMA shop, reporting TO shop_support;
ALTER DEFAULT PRIVILEGES IN SCHEMA reporting GRANT SELECT ON TABLES TO shop_support;

CREATE VIEW reporting.customers_per_year (year, locale, customers, subscribed) AS
    SELECT EXTRACT(YEAR FROM c.created_at), c.locale, count(*), count(*) FILTER (WHERE c.newsletter)
    FROM shop.customers c
    GROUP BY EXTRACT(YEAR FROM c.created_at), c.locale;

ALTER VIEW reporting.customers_per_year RENAME TO customers_by_year;

CREATE VIEW reporting.low_stock AS
    SELECT p.sku, p.title, (s.on_hand - s.reserved) AS available
    FROM (shop.stock s INNER JOIN shop.products p ON ((p.id = s.product_id)))
    WHERE (s.on_hand - s.reserved) >= 0
      AND (s.on_hand - s.reserved) <= 5
      AND p.discontinued_at IS NULL;
COMMENT ON VIEW reporting.low_stock IS 'What to order again';

CREATE MATERIALIZED VIEW reporting.daily_sales AS
    SELECT (date_trunc('day'::text, (t.placed_at AT TIME ZONE 'UTC'::text)))::date AS day,
           count(*) AS orders,
           sum(t.total) AS revenue
    FROM shop.order_totals t
    GROUP BY ((date_trunc('day'::text, (t.placed_at AT TIME ZONE 'UTC'::text)))::date)
WITH NO DATA;

CREATE UNIQUE INDEX daily_sales_day ON reporting.daily_sales USING btree (day);
