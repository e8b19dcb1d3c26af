-- Drift: zero is accepted.
CREATE TABLE public.weighings (id integer PRIMARY KEY, grams integer NOT NULL);
ALTER TABLE public.weighings ADD CONSTRAINT weighings_grams_positive CHECK (grams >= 0);

-- Drift: no unique constraint on "code".
CREATE TABLE public.depots (id integer PRIMARY KEY, code varchar(8) NOT NULL);

-- Drift: the foreign key is without ON DELETE CASCADE.
CREATE TABLE public.shelves (id integer PRIMARY KEY, depot_id integer NOT NULL);
ALTER TABLE public.shelves ADD CONSTRAINT shelves_depot_id_fkey FOREIGN KEY (depot_id) REFERENCES public.depots (id);

-- Drift: no primary key.
CREATE TABLE public.tariffs (id integer NOT NULL, price numeric(10, 2) NOT NULL);

-- Drift: the foreign key is not deferrable.
CREATE TABLE public.bookings (id integer PRIMARY KEY, depot_id integer NOT NULL);
ALTER TABLE public.bookings ADD CONSTRAINT bookings_depot_id_fkey FOREIGN KEY (depot_id) REFERENCES public.depots (id);

-- Drift: never validated.
CREATE TABLE public.visits (id integer PRIMARY KEY, arrived timestamptz NOT NULL, gone timestamptz);
ALTER TABLE public.visits ADD CONSTRAINT visits_in_order CHECK (gone > arrived) NOT VALID;

-- Drift: a constraint that nobody committed.
CREATE TABLE public.damages (id integer PRIMARY KEY, cost numeric(10, 2) NOT NULL);
ALTER TABLE public.damages ADD CONSTRAINT damages_cost_positive CHECK (cost > 0);
