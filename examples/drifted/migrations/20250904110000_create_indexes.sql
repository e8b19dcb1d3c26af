CREATE TABLE public.scans (
    id        bigint PRIMARY KEY,
    parcel_id bigint NOT NULL,
    scanner   text NOT NULL,
    barcode   text NOT NULL,
    at        timestamptz NOT NULL,
    matched   boolean NOT NULL DEFAULT false
);

-- Drift: an index that nobody committed; the committed index "scans_parcel" is not made at all.
CREATE INDEX scans_scanner ON public.scans (scanner);

-- Drift: ascending.
CREATE INDEX scans_time ON public.scans (at);

-- Drift: the opposite predicate.
CREATE INDEX scans_unmatched ON public.scans (at) WHERE matched;

-- Drift: not unique.
CREATE INDEX scans_barcode ON public.scans (barcode);
