ALTER TYPE shop.order_status ADD VALUE 'draft' BEFORE 'placed';
ALTER TYPE shop.order_status ADD VALUE 'cancelled';
ALTER TYPE shop.order_status ADD VALUE IF NOT EXISTS 'packed' AFTER 'paid';
