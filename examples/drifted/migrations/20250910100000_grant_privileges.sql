-- Drift: another comment.
CREATE TABLE public.holidays (day date PRIMARY KEY);
COMMENT ON TABLE public.holidays IS 'Bank holidays';

-- Drift: owned by whoever runs the migrations.
CREATE TABLE public.payouts (day date, amount numeric(10, 2));

-- Drift: depot_reader may not read it.
CREATE TABLE public.price_list (grams integer PRIMARY KEY, price numeric(10, 2) NOT NULL);

-- Drift: INSERT too.
ALTER DEFAULT PRIVILEGES FOR ROLE depot_owner IN SCHEMA public
    GRANT SELECT, INSERT ON TABLES TO depot_reader;
