CREATE FUNCTION shop.order_total("wanted" bigint)
RETURNS decimal
STABLE
BEGIN ATOMIC
    SELECT COALESCE(
        sum(((((i.quantity)::numeric * (i.unit_price)::numeric) * ((100 - i.discount_percent))::numeric) / (100)::numeric)),
        (0)::numeric
    ) AS "coalesce"
    FROM shop.order_items AS i
    WHERE (i.order_id = order_total.wanted);
END;

COMMENT ON FUNCTION shop.order_total IS 'Sum of an order after discounts, before shipping';

CREATE VIEW shop.order_totals AS
    SELECT o.id, o.customer_id, o.status, o.placed_at, shop.order_total(o.id) AS total
    FROM shop.orders AS o
    WHERE o.status <> ALL (ARRAY['draft'::shop.order_status, 'cancelled'::shop.order_status]);

CREATE AGGREGATE shop.multiply(pg_catalog.numeric) (
    STYPE = pg_catalog.numeric,
    SFUNC = pg_catalog.numeric_mul,
    INITCOND = 1
);

CREATE PROCEDURE shop.cancel_order(IN wanted int8, IN reason text DEFAULT NULL::text)
LANGUAGE plpgsql
AS $procedure$
begin
  update shop.orders
  set status = 'cancelled', note = coalesce(reason, note)
  where id = wanted and status <> 'shipped';
end
$procedure$;
