-- No drift in this file: everything in it is the committed schema in another spelling.
CREATE SEQUENCE public.opening_hours_id_seq AS int4;

CREATE TABLE public.opening_hours (
    id       int4 NOT NULL DEFAULT nextval('public.opening_hours_id_seq'),
    depot_id int NOT NULL,
    day      character varying(3) NOT NULL,
    opens    int2 DEFAULT 9 NOT NULL,
    closes   int2 DEFAULT 18 NOT NULL,
    note     character varying DEFAULT 'none'::character varying
);

ALTER SEQUENCE public.opening_hours_id_seq OWNED BY public.opening_hours.id;
ALTER TABLE public.opening_hours RENAME COLUMN note TO remark;
ALTER TABLE public.opening_hours ALTER COLUMN remark TYPE varchar(80);
ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_pkey PRIMARY KEY (id),
    ADD CONSTRAINT opening_hours_depot_id_fkey FOREIGN KEY (depot_id) REFERENCES public.depots (id),
    ADD CONSTRAINT opening_hours_day_check CHECK (((day)::text = ANY ((ARRAY['mon'::character varying, 'tue'::character varying,
        'wed'::character varying, 'thu'::character varying, 'fri'::character varying, 'sat'::character varying, 'sun'::character varying])::text[]))),
    ADD CONSTRAINT opening_hours_check CHECK ((opens >= 0 AND opens <= 23) AND (closes >= 1 AND closes <= 24));

CREATE INDEX opening_hours_day ON public.opening_hours USING btree (day ASC NULLS LAST) WHERE (closes NOTNULL);

CREATE VIEW public.weekend_hours AS
    SELECT id, depot_id, day, opens, closes, remark
    FROM public.opening_hours
    WHERE opening_hours.day::text = ANY (ARRAY['sat'::character varying, 'sun'::character varying]::text[]);

CREATE FUNCTION public.hours_open("opens" int, "closes" int4) RETURNS int IMMUTABLE LANGUAGE 'sql' AS ' select closes - opens ';
