-- Drift: a schema that nobody committed; the committed schema "archive" and the extension pg_trgm are not made at all.
CREATE SCHEMA legacy;

-- Drift: 'stored' ends up behind 'collected'.
CREATE TYPE public.parcel_state AS ENUM ('announced', 'received', 'collected', 'returned');
ALTER TYPE public.parcel_state ADD VALUE 'stored' AFTER 'collected';

-- No drift: the days come in several steps, and in the right order.
CREATE TYPE public.weekday AS ENUM ('tue', 'thu', 'sun');
ALTER TYPE public.weekday ADD VALUE 'mon' BEFORE 'tue';
ALTER TYPE public.weekday ADD VALUE 'wed' AFTER 'tue';
ALTER TYPE public.weekday ADD VALUE 'fri' BEFORE 'sun';
ALTER TYPE public.weekday ADD VALUE 'sat' AFTER 'fri';

-- Drift: no height_cm.
CREATE TYPE public.dimensions AS (length_cm integer, width_cm integer);

-- Drift: over bigint, not integer.
CREATE TYPE public.shelf_range AS RANGE (SUBTYPE = bigint);

-- Drift: another default.
CREATE DOMAIN public.currency AS char(3) DEFAULT 'DEM';

-- Drift: no upper limit.
CREATE DOMAIN public.percentage AS numeric(5, 2) CONSTRAINT percentage_in_range CHECK (VALUE >= 0);

-- Drift: increment 1.
CREATE SEQUENCE public.ticket_numbers START WITH 1000;
