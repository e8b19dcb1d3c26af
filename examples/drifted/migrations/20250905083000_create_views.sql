CREATE TABLE public.parcels (
    id       bigint PRIMARY KEY,
    depot_id integer NOT NULL REFERENCES public.depots,
    state    text NOT NULL DEFAULT 'announced' CHECK (state IN ('announced', 'stored', 'collected')),
    due      date NOT NULL
);

-- Drift: those of today are late already.
CREATE VIEW public.late_parcels AS
    SELECT id, depot_id, due FROM public.parcels WHERE state = 'stored' AND due <= current_date;

-- Drift: a table, and no view.
CREATE TABLE public.depot_load (depot_id integer, parcels bigint);

-- Drift: counts collected parcels too.
CREATE MATERIALIZED VIEW public.parcels_per_day AS
    SELECT due, count(*) AS parcels FROM public.parcels GROUP BY due;
