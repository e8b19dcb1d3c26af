-- This one grows for ever, so it is partitioned from the start.
CREATE TABLE shop.order_log (
    order_id    bigint,
    occurred_at timestamp with time zone DEFAULT now(),
    status      shop.order_status,
    actor       text DEFAULT CURRENT_USER
) PARTITION BY RANGE (occurred_at);

ALTER TABLE shop.order_log RENAME TO order_events;

ALTER TABLE shop.order_events
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN actor SET NOT NULL,
    ADD CONSTRAINT order_events_pkey PRIMARY KEY (order_id, occurred_at),
    ADD CONSTRAINT order_events_order_id_fkey FOREIGN KEY (order_id) REFERENCES shop.orders (id) ON DELETE CASCADE;

CREATE TABLE shop.order_events_rest PARTITION OF shop.order_events DEFAULT;

CREATE TABLE shop.order_events_2025h1 (LIKE shop.order_events INCLUDING ALL);
ALTER TABLE shop.order_events ATTACH PARTITION shop.order_events_2025h1
    FOR VALUES FROM ('2025-01-01T00:00:00Z') TO ('2025-07-01T00:00:00Z');

CREATE FUNCTION shop.log_order_status() RETURNS trigger AS $body$
begin
  insert into order_events (order_id, status) values (new.id, new.status);
  return null;
end
$body$ LANGUAGE 'plpgsql' VOLATILE SECURITY DEFINER SET search_path TO 'shop', 'pg_temp';

CREATE TRIGGER log_status
    AFTER UPDATE OF status OR INSERT ON shop.orders
    FOR EACH ROW EXECUTE PROCEDURE shop.log_order_status();
