--
-- PostgreSQL database dump
--

\restrict gZnVk2ec1If622mCwaSOtCt4OO0l2h3gVuSchtnE86iWBhRi7ylp3Sqr0Ct3BkU

-- Dumped from database version 15.18
-- Dumped by pg_dump version 15.18

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Old Stock; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA "Old Stock";


ALTER SCHEMA "Old Stock" OWNER TO postgres;

--
-- Name: lending; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA lending;


ALTER SCHEMA lending OWNER TO postgres;

--
-- Name: SCHEMA lending; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA lending IS 'Who has which book';


--
-- Name: tools; Type: SCHEMA; Schema: -; Owner: library_owner
--

CREATE SCHEMA tools;


ALTER SCHEMA tools OWNER TO library_owner;

--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA tools;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: days; Type: TYPE; Schema: lending; Owner: postgres
--

CREATE TYPE lending.days AS RANGE (
    subtype = date,
    multirange_type_name = lending.days_multirange
);


ALTER TYPE lending.days OWNER TO postgres;

--
-- Name: isbn; Type: DOMAIN; Schema: lending; Owner: postgres
--

CREATE DOMAIN lending.isbn AS character varying(13)
	CONSTRAINT isbn_digits CHECK (((VALUE)::text ~ '^[0-9]{9,12}[0-9X]$'::text));


ALTER DOMAIN lending.isbn OWNER TO postgres;

--
-- Name: DOMAIN isbn; Type: COMMENT; Schema: lending; Owner: postgres
--

COMMENT ON DOMAIN lending.isbn IS 'Ten or thirteen digits';


--
-- Name: place; Type: TYPE; Schema: lending; Owner: postgres
--

CREATE TYPE lending.place AS (
	room text,
	shelf integer,
	"Row" smallint
);


ALTER TYPE lending.place OWNER TO postgres;

--
-- Name: state; Type: TYPE; Schema: lending; Owner: library_owner
--

CREATE TYPE lending.state AS ENUM (
    'shelved',
    'reserved',
    'lent',
    'lost'
);


ALTER TYPE lending.state OWNER TO library_owner;

--
-- Name: TYPE state; Type: COMMENT; Schema: lending; Owner: library_owner
--

COMMENT ON TYPE lending.state IS 'Where a copy is';


--
-- Name: cents; Type: DOMAIN; Schema: public; Owner: postgres
--

CREATE DOMAIN public.cents AS bigint NOT NULL DEFAULT 0
	CONSTRAINT cents_check CHECK (((VALUE >= 0) AND (VALUE <= 1000000)));


ALTER DOMAIN public.cents OWNER TO postgres;

--
-- Name: weight_range; Type: TYPE; Schema: public; Owner: postgres
--

CREATE TYPE public.weight_range AS RANGE (
    subtype = double precision,
    multirange_type_name = public.weight_multirange,
    subtype_diff = float8mi
);


ALTER TYPE public.weight_range OWNER TO postgres;

--
-- Name: find(text); Type: FUNCTION; Schema: lending; Owner: postgres
--

CREATE FUNCTION lending.find(term text, OUT isbn lending.isbn, OUT score real) RETURNS SETOF record
    LANGUAGE plpgsql COST 500 ROWS 20
    AS $$
begin
  return query select b.isbn, tools.similarity(b.title, term) from lending.books b order by 2 desc;
end $$;


ALTER FUNCTION lending.find(term text, OUT isbn lending.isbn, OUT score real) OWNER TO postgres;

--
-- Name: forget(integer, timestamp with time zone); Type: PROCEDURE; Schema: lending; Owner: postgres
--

CREATE PROCEDURE lending.forget(INOUT n integer, IN before timestamp with time zone DEFAULT (now() - '1 year'::interval))
    LANGUAGE plpgsql
    AS $$ begin delete from lending.visits where at < before; get diagnostics n = row_count; end $$;


ALTER PROCEDURE lending.forget(INOUT n integer, IN before timestamp with time zone) OWNER TO postgres;

--
-- Name: PROCEDURE forget(INOUT n integer, IN before timestamp with time zone); Type: COMMENT; Schema: lending; Owner: postgres
--

COMMENT ON PROCEDURE lending.forget(INOUT n integer, IN before timestamp with time zone) IS 'for good';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: loans; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.loans (
    copy_id integer NOT NULL,
    card integer NOT NULL,
    during lending.days NOT NULL,
    fee public.cents
);

ALTER TABLE ONLY lending.loans FORCE ROW LEVEL SECURITY;


ALTER TABLE lending.loans OWNER TO postgres;

--
-- Name: overdue(date, text[]); Type: FUNCTION; Schema: lending; Owner: postgres
--

CREATE FUNCTION lending.overdue(since date DEFAULT CURRENT_DATE, VARIADIC rooms text[] DEFAULT '{}'::text[]) RETURNS SETOF lending.loans
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'lending', 'pg_temp'
    AS $$select * from loans where upper(during) < since$$;


ALTER FUNCTION lending.overdue(since date, VARIADIC rooms text[]) OWNER TO postgres;

--
-- Name: slug(text); Type: FUNCTION; Schema: lending; Owner: library_owner
--

CREATE FUNCTION lending.slug(title text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ select lower(regexp_replace(title, '[^a-zA-Z]+', '-', 'g')) $$;


ALTER FUNCTION lending.slug(title text) OWNER TO library_owner;

--
-- Name: FUNCTION slug(title text); Type: COMMENT; Schema: lending; Owner: library_owner
--

COMMENT ON FUNCTION lending.slug(title text) IS 'For addresses';


--
-- Name: touch(); Type: FUNCTION; Schema: lending; Owner: postgres
--

CREATE FUNCTION lending.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.changed_at := now();  -- two  spaces stay
  return new;
end
$$;


ALTER FUNCTION lending.touch() OWNER TO postgres;

--
-- Name: authors; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.authors (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    born date,
    nickname public.citext,
    site text,
    CONSTRAINT authors_born_check CHECK ((born > '1400-01-01'::date)),
    CONSTRAINT authors_named CHECK ((((name)::text <> ''::text) AND ((length((name)::text) >= 1) AND (length((name)::text) <= 120))))
);
ALTER TABLE ONLY public.authors ALTER COLUMN name SET STATISTICS 300;
ALTER TABLE ONLY public.authors ALTER COLUMN site SET STORAGE EXTERNAL;


ALTER TABLE public.authors OWNER TO postgres;

--
-- Name: TABLE authors; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON TABLE public.authors IS 'People, and a few machines';


--
-- Name: COLUMN authors.nickname; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON COLUMN public.authors.nickname IS 'What it''s like on the cover';


--
-- Name: age(public.authors); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.age(of public.authors) RETURNS integer
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT (EXTRACT(year FROM age(((of).born)::timestamp with time zone)))::integer AS "extract";
END;


ALTER FUNCTION public.age(of public.authors) OWNER TO postgres;

--
-- Name: longest(text); Type: AGGREGATE; Schema: lending; Owner: postgres
--

CREATE AGGREGATE lending.longest(text) (
    SFUNC = text_larger,
    STYPE = text,
    INITCOND = ''
);


ALTER AGGREGATE lending.longest(text) OWNER TO postgres;

--
-- Name: AGGREGATE longest(text); Type: COMMENT; Schema: lending; Owner: postgres
--

COMMENT ON AGGREGATE lending.longest(text) IS 'by letter';


--
-- Name: total(public.cents); Type: AGGREGATE; Schema: public; Owner: postgres
--

CREATE AGGREGATE public.total(public.cents) (
    SFUNC = int8pl,
    STYPE = bigint,
    INITCOND = '0',
    PARALLEL = safe
);


ALTER AGGREGATE public.total(public.cents) OWNER TO postgres;

--
-- Name: Item; Type: TABLE; Schema: Old Stock; Owner: postgres
--

CREATE TABLE "Old Stock"."Item" (
    "Id" integer NOT NULL,
    "select" text,
    noted date DEFAULT '2020-02-29'::date
);


ALTER TABLE "Old Stock"."Item" OWNER TO postgres;

--
-- Name: Item_Id_seq; Type: SEQUENCE; Schema: Old Stock; Owner: postgres
--

CREATE SEQUENCE "Old Stock"."Item_Id_seq"
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE "Old Stock"."Item_Id_seq" OWNER TO postgres;

--
-- Name: Item_Id_seq; Type: SEQUENCE OWNED BY; Schema: Old Stock; Owner: postgres
--

ALTER SEQUENCE "Old Stock"."Item_Id_seq" OWNED BY "Old Stock"."Item"."Id";


--
-- Name: Map; Type: TABLE; Schema: Old Stock; Owner: postgres
--

CREATE TABLE "Old Stock"."Map" (
    scale integer,
    CONSTRAINT "Map_scale_check" CHECK ((scale = ANY (ARRAY[1000, 5000])))
)
INHERITS ("Old Stock"."Item");


ALTER TABLE "Old Stock"."Map" OWNER TO postgres;

--
-- Name: books; Type: TABLE; Schema: lending; Owner: library_owner
--

CREATE TABLE lending.books (
    isbn lending.isbn NOT NULL,
    title text NOT NULL COLLATE pg_catalog."C",
    slug text GENERATED ALWAYS AS (lending.slug(title)) STORED,
    author_id bigint NOT NULL,
    kind character varying(20) DEFAULT 'novel'::character varying,
    price numeric(10,2) DEFAULT 9.90,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    details jsonb DEFAULT '{"pages": 0}'::jsonb,
    loan interval DEFAULT '14 days'::interval,
    seen timestamp with time zone DEFAULT now(),
    changed_at timestamp(3) without time zone,
    weight real,
    code character(8),
    flags bit varying(5),
    CONSTRAINT books_kind CHECK (((kind)::text = ANY ((ARRAY['novel'::character varying, 'poems'::character varying, 'atlas'::character varying])::text[])))
)
WITH (fillfactor='80', autovacuum_enabled='false');


ALTER TABLE lending.books OWNER TO library_owner;

--
-- Name: CONSTRAINT books_kind ON books; Type: COMMENT; Schema: lending; Owner: library_owner
--

COMMENT ON CONSTRAINT books_kind ON lending.books IS 'No maps';


--
-- Name: card_numbers; Type: SEQUENCE; Schema: lending; Owner: postgres
--

CREATE SEQUENCE lending.card_numbers
    START WITH 1000
    INCREMENT BY 7
    MINVALUE 1000
    MAXVALUE 999999
    CACHE 5
    CYCLE;


ALTER TABLE lending.card_numbers OWNER TO postgres;

--
-- Name: card_numbers; Type: SEQUENCE OWNED BY; Schema: lending; Owner: postgres
--

ALTER SEQUENCE lending.card_numbers OWNED BY lending.loans.card;


--
-- Name: copies; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.copies (
    id integer NOT NULL,
    isbn lending.isbn,
    state lending.state DEFAULT 'shelved'::lending.state NOT NULL,
    place lending.place,
    shelf_no integer NOT NULL,
    price public.cents,
    successor integer
);

ALTER TABLE ONLY lending.copies REPLICA IDENTITY FULL;


ALTER TABLE lending.copies OWNER TO postgres;

--
-- Name: chain; Type: VIEW; Schema: lending; Owner: postgres
--

CREATE VIEW lending.chain AS
 WITH RECURSIVE chain(id, depth) AS (
         SELECT copies.id,
            1 AS "?column?"
           FROM lending.copies
          WHERE (copies.successor IS NULL)
        UNION ALL
         SELECT c.id,
            (chain_1.depth + 1)
           FROM (lending.copies c
             JOIN chain chain_1 ON ((c.successor = chain_1.id)))
        )
 SELECT chain.id,
    chain.depth
   FROM chain;


ALTER TABLE lending.chain OWNER TO postgres;

--
-- Name: cheap; Type: VIEW; Schema: lending; Owner: postgres
--

CREATE VIEW lending.cheap AS
 SELECT books.isbn,
    books.price
   FROM lending.books
  WHERE (books.price < (5)::numeric)
  WITH LOCAL CHECK OPTION;


ALTER TABLE lending.cheap OWNER TO postgres;

--
-- Name: copies_id_seq; Type: SEQUENCE; Schema: lending; Owner: postgres
--

ALTER TABLE lending.copies ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME lending.copies_id_seq
    START WITH 100
    INCREMENT BY 10
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: copies_shelf_no_seq; Type: SEQUENCE; Schema: lending; Owner: postgres
--

ALTER TABLE lending.copies ALTER COLUMN shelf_no ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME lending.copies_shelf_no_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: lent_now; Type: VIEW; Schema: lending; Owner: postgres
--

CREATE VIEW lending.lent_now AS
 SELECT loans.copy_id,
    count(*) AS times,
    max(upper(loans.during)) FILTER (WHERE ((loans.fee)::bigint > 0)) AS until
   FROM lending.loans
  WHERE (NOT (loans.during && ((daterange('2020-01-01'::date, '2021-01-01'::date))::text)::lending.days))
  GROUP BY loans.copy_id
 HAVING (count(*) > 1);


ALTER TABLE lending.lent_now OWNER TO postgres;

--
-- Name: per_author; Type: MATERIALIZED VIEW; Schema: lending; Owner: postgres
--

CREATE MATERIALIZED VIEW lending.per_author AS
 SELECT books.author_id,
    EXTRACT(year FROM books.seen) AS year,
    count(*) AS books,
    string_agg(books.title, ', '::text ORDER BY books.title) AS titles
   FROM lending.books
  GROUP BY books.author_id, (EXTRACT(year FROM books.seen))
  WITH NO DATA;


ALTER TABLE lending.per_author OWNER TO postgres;

--
-- Name: MATERIALIZED VIEW per_author; Type: COMMENT; Schema: lending; Owner: postgres
--

COMMENT ON MATERIALIZED VIEW lending.per_author IS 'nightly';


--
-- Name: searches; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE UNLOGGED TABLE lending.searches (
    term text,
    at timestamp with time zone DEFAULT CURRENT_TIMESTAMP
);


ALTER TABLE lending.searches OWNER TO postgres;

--
-- Name: visits; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.visits (
    at timestamp with time zone NOT NULL,
    room text NOT NULL,
    visitor bigint
)
PARTITION BY RANGE (at);


ALTER TABLE lending.visits OWNER TO postgres;

--
-- Name: visits_2024; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.visits_2024 (
    at timestamp with time zone NOT NULL,
    room text NOT NULL,
    visitor bigint
);


ALTER TABLE lending.visits_2024 OWNER TO postgres;

--
-- Name: visits_2025; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.visits_2025 (
    at timestamp with time zone NOT NULL,
    room text NOT NULL,
    visitor bigint
)
PARTITION BY LIST (room);


ALTER TABLE lending.visits_2025 OWNER TO postgres;

--
-- Name: visits_2025_hall; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.visits_2025_hall (
    at timestamp with time zone NOT NULL,
    room text NOT NULL,
    visitor bigint
);


ALTER TABLE lending.visits_2025_hall OWNER TO postgres;

--
-- Name: visits_rest; Type: TABLE; Schema: lending; Owner: postgres
--

CREATE TABLE lending.visits_rest (
    at timestamp with time zone NOT NULL,
    room text NOT NULL,
    visitor bigint
);


ALTER TABLE lending.visits_rest OWNER TO postgres;

--
-- Name: authors_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.authors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.authors_id_seq OWNER TO postgres;

--
-- Name: authors_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.authors_id_seq OWNED BY public.authors.id;


--
-- Name: novels; Type: VIEW; Schema: public; Owner: postgres
--

CREATE VIEW public.novels WITH (security_barrier='true') AS
 SELECT b.isbn,
    b.title,
    b.slug,
    b.author_id,
    b.kind,
    b.price,
    b.tags,
    b.details,
    b.loan,
    b.seen,
    b.changed_at,
    b.weight,
    b.code,
    b.flags,
    a.name AS author
   FROM (lending.books b
     JOIN public.authors a ON ((a.id = b.author_id)))
  WHERE (((b.kind)::text = 'novel'::text) AND ((b.price >= (1)::numeric) AND (b.price <= (100)::numeric)));


ALTER TABLE public.novels OWNER TO postgres;

--
-- Name: VIEW novels; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON VIEW public.novels IS 'Not "poems"';


--
-- Name: COLUMN novels.author; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON COLUMN public.novels.author IS 'By name';


--
-- Name: shards; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.shards (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    load integer
)
PARTITION BY HASH (id);


ALTER TABLE public.shards OWNER TO postgres;

--
-- Name: shards_0; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.shards_0 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    load integer
);


ALTER TABLE public.shards_0 OWNER TO postgres;

--
-- Name: shards_1; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.shards_1 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    load integer
);


ALTER TABLE public.shards_1 OWNER TO postgres;

--
-- Name: tiny; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.tiny
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.tiny OWNER TO postgres;

--
-- Name: SEQUENCE tiny; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON SEQUENCE public.tiny IS 'small';


--
-- Name: visits_2024; Type: TABLE ATTACH; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits ATTACH PARTITION lending.visits_2024 FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');


--
-- Name: visits_2025; Type: TABLE ATTACH; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits ATTACH PARTITION lending.visits_2025 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');


--
-- Name: visits_2025_hall; Type: TABLE ATTACH; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits_2025 ATTACH PARTITION lending.visits_2025_hall FOR VALUES IN ('hall', 'lobby');


--
-- Name: visits_rest; Type: TABLE ATTACH; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits ATTACH PARTITION lending.visits_rest DEFAULT;


--
-- Name: shards_0; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.shards ATTACH PARTITION public.shards_0 FOR VALUES WITH (modulus 2, remainder 0);


--
-- Name: shards_1; Type: TABLE ATTACH; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.shards ATTACH PARTITION public.shards_1 FOR VALUES WITH (modulus 2, remainder 1);


--
-- Name: Item Id; Type: DEFAULT; Schema: Old Stock; Owner: postgres
--

ALTER TABLE ONLY "Old Stock"."Item" ALTER COLUMN "Id" SET DEFAULT nextval('"Old Stock"."Item_Id_seq"'::regclass);


--
-- Name: Map Id; Type: DEFAULT; Schema: Old Stock; Owner: postgres
--

ALTER TABLE ONLY "Old Stock"."Map" ALTER COLUMN "Id" SET DEFAULT nextval('"Old Stock"."Item_Id_seq"'::regclass);


--
-- Name: Map noted; Type: DEFAULT; Schema: Old Stock; Owner: postgres
--

ALTER TABLE ONLY "Old Stock"."Map" ALTER COLUMN noted SET DEFAULT '2020-02-29'::date;


--
-- Name: loans card; Type: DEFAULT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.loans ALTER COLUMN card SET DEFAULT nextval('lending.card_numbers'::regclass);


--
-- Name: authors id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.authors ALTER COLUMN id SET DEFAULT nextval('public.authors_id_seq'::regclass);


--
-- Name: books books_pkey; Type: CONSTRAINT; Schema: lending; Owner: library_owner
--

ALTER TABLE ONLY lending.books
    ADD CONSTRAINT books_pkey PRIMARY KEY (isbn);


--
-- Name: books books_title_author_id_key; Type: CONSTRAINT; Schema: lending; Owner: library_owner
--

ALTER TABLE ONLY lending.books
    ADD CONSTRAINT books_title_author_id_key UNIQUE (title, author_id);


--
-- Name: copies copies_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.copies
    ADD CONSTRAINT copies_pkey PRIMARY KEY (id);

ALTER TABLE lending.copies CLUSTER ON copies_pkey;


--
-- Name: loans loans_cheap; Type: CHECK CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE lending.loans
    ADD CONSTRAINT loans_cheap CHECK (((fee)::bigint < 5000)) NOT VALID;


--
-- Name: loans loans_during_excl; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.loans
    ADD CONSTRAINT loans_during_excl EXCLUDE USING gist (during WITH &&) WHERE (((fee)::bigint > 0));


--
-- Name: loans loans_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.loans
    ADD CONSTRAINT loans_pkey PRIMARY KEY (copy_id, during);


--
-- Name: visits visits_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits
    ADD CONSTRAINT visits_pkey PRIMARY KEY (at, room);


--
-- Name: visits_2024 visits_2024_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits_2024
    ADD CONSTRAINT visits_2024_pkey PRIMARY KEY (at, room);


--
-- Name: visits_2025 visits_2025_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits_2025
    ADD CONSTRAINT visits_2025_pkey PRIMARY KEY (at, room);


--
-- Name: visits_2025_hall visits_2025_hall_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits_2025_hall
    ADD CONSTRAINT visits_2025_hall_pkey PRIMARY KEY (at, room);


--
-- Name: visits_rest visits_rest_pkey; Type: CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.visits_rest
    ADD CONSTRAINT visits_rest_pkey PRIMARY KEY (at, room);


--
-- Name: authors authors_nickname_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.authors
    ADD CONSTRAINT authors_nickname_key UNIQUE (nickname);


--
-- Name: authors authors_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.authors
    ADD CONSTRAINT authors_pkey PRIMARY KEY (id);


--
-- Name: shards shards_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.shards
    ADD CONSTRAINT shards_pkey PRIMARY KEY (id);


--
-- Name: shards_0 shards_0_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.shards_0
    ADD CONSTRAINT shards_0_pkey PRIMARY KEY (id);


--
-- Name: shards_1 shards_1_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.shards_1
    ADD CONSTRAINT shards_1_pkey PRIMARY KEY (id);


--
-- Name: books_details; Type: INDEX; Schema: lending; Owner: library_owner
--

CREATE INDEX books_details ON lending.books USING gin (details jsonb_path_ops) WITH (fastupdate=off);


--
-- Name: books_recent; Type: INDEX; Schema: lending; Owner: library_owner
--

CREATE INDEX books_recent ON lending.books USING btree (seen DESC NULLS LAST, title text_pattern_ops) WHERE ((price IS NOT NULL) AND ((kind)::text = ANY ((ARRAY['novel'::character varying, 'poems'::character varying])::text[])));


--
-- Name: INDEX books_recent; Type: COMMENT; Schema: lending; Owner: library_owner
--

COMMENT ON INDEX lending.books_recent IS 'For the front page';


--
-- Name: books_slug; Type: INDEX; Schema: lending; Owner: library_owner
--

CREATE UNIQUE INDEX books_slug ON lending.books USING btree (lower(slug)) INCLUDE (price);


--
-- Name: books_title_trgm; Type: INDEX; Schema: lending; Owner: library_owner
--

CREATE INDEX books_title_trgm ON lending.books USING gin (title tools.gin_trgm_ops);


--
-- Name: per_author_author_id_year_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE UNIQUE INDEX per_author_author_id_year_idx ON lending.per_author USING btree (author_id, year);


--
-- Name: visits_visitor_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_visitor_idx ON ONLY lending.visits USING btree (visitor);


--
-- Name: visits_2024_visitor_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_2024_visitor_idx ON lending.visits_2024 USING btree (visitor);


--
-- Name: visits_2025_visitor_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_2025_visitor_idx ON ONLY lending.visits_2025 USING btree (visitor);


--
-- Name: visits_2025_hall_visitor_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_2025_hall_visitor_idx ON lending.visits_2025_hall USING btree (visitor);


--
-- Name: visits_hall_brin; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_hall_brin ON lending.visits_2025_hall USING brin (at) WITH (pages_per_range='16');


--
-- Name: visits_rest_visitor_idx; Type: INDEX; Schema: lending; Owner: postgres
--

CREATE INDEX visits_rest_visitor_idx ON lending.visits_rest USING btree (visitor);


--
-- Name: authors_site; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX authors_site ON public.authors USING btree (site) NULLS NOT DISTINCT;


--
-- Name: visits_2024_pkey; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_pkey ATTACH PARTITION lending.visits_2024_pkey;


--
-- Name: visits_2024_visitor_idx; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_visitor_idx ATTACH PARTITION lending.visits_2024_visitor_idx;


--
-- Name: visits_2025_hall_pkey; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_2025_pkey ATTACH PARTITION lending.visits_2025_hall_pkey;


--
-- Name: visits_2025_hall_visitor_idx; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_2025_visitor_idx ATTACH PARTITION lending.visits_2025_hall_visitor_idx;


--
-- Name: visits_2025_pkey; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_pkey ATTACH PARTITION lending.visits_2025_pkey;


--
-- Name: visits_2025_visitor_idx; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_visitor_idx ATTACH PARTITION lending.visits_2025_visitor_idx;


--
-- Name: visits_rest_pkey; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_pkey ATTACH PARTITION lending.visits_rest_pkey;


--
-- Name: visits_rest_visitor_idx; Type: INDEX ATTACH; Schema: lending; Owner: postgres
--

ALTER INDEX lending.visits_visitor_idx ATTACH PARTITION lending.visits_rest_visitor_idx;


--
-- Name: shards_0_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.shards_pkey ATTACH PARTITION public.shards_0_pkey;


--
-- Name: shards_1_pkey; Type: INDEX ATTACH; Schema: public; Owner: postgres
--

ALTER INDEX public.shards_pkey ATTACH PARTITION public.shards_1_pkey;


--
-- Name: searches log_search; Type: RULE; Schema: lending; Owner: postgres
--

CREATE RULE log_search AS
    ON INSERT TO lending.searches
   WHERE (new.term <> ''::text) DO ( UPDATE lending.books SET seen = now()
  WHERE (books.title = new.term);
 DELETE FROM lending.searches
  WHERE (searches.term = ''::text);
);


--
-- Name: shards no_shards; Type: RULE; Schema: public; Owner: postgres
--

CREATE RULE no_shards AS
    ON DELETE TO public.shards DO INSTEAD NOTHING;


--
-- Name: RULE no_shards ON shards; Type: COMMENT; Schema: public; Owner: postgres
--

COMMENT ON RULE no_shards ON public.shards IS 'Never';


--
-- Name: loans late; Type: TRIGGER; Schema: lending; Owner: postgres
--

CREATE CONSTRAINT TRIGGER late AFTER INSERT ON lending.loans DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lending.touch();


--
-- Name: books touch; Type: TRIGGER; Schema: lending; Owner: library_owner
--

CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF title, price ON lending.books FOR EACH ROW WHEN ((new.title IS NOT NULL)) EXECUTE FUNCTION lending.touch();

ALTER TABLE lending.books DISABLE TRIGGER touch;


--
-- Name: TRIGGER touch ON books; Type: COMMENT; Schema: lending; Owner: library_owner
--

COMMENT ON TRIGGER touch ON lending.books IS 'off';


--
-- Name: visits visits_seen; Type: TRIGGER; Schema: lending; Owner: postgres
--

CREATE TRIGGER visits_seen AFTER UPDATE ON lending.visits REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION lending.touch();


--
-- Name: novels through_view; Type: TRIGGER; Schema: public; Owner: postgres
--

CREATE TRIGGER through_view INSTEAD OF DELETE ON public.novels FOR EACH ROW EXECUTE FUNCTION lending.touch();


--
-- Name: books books_author_id_fkey; Type: FK CONSTRAINT; Schema: lending; Owner: library_owner
--

ALTER TABLE ONLY lending.books
    ADD CONSTRAINT books_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.authors(id) ON UPDATE RESTRICT ON DELETE CASCADE;


--
-- Name: copies copies_isbn_fkey; Type: FK CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.copies
    ADD CONSTRAINT copies_isbn_fkey FOREIGN KEY (isbn) REFERENCES lending.books(isbn);


--
-- Name: copies copies_successor; Type: FK CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.copies
    ADD CONSTRAINT copies_successor FOREIGN KEY (successor) REFERENCES lending.copies(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: loans loans_copy_id_fkey; Type: FK CONSTRAINT; Schema: lending; Owner: postgres
--

ALTER TABLE ONLY lending.loans
    ADD CONSTRAINT loans_copy_id_fkey FOREIGN KEY (copy_id) REFERENCES lending.copies(id);


--
-- Name: loans; Type: ROW SECURITY; Schema: lending; Owner: postgres
--

ALTER TABLE lending.loans ENABLE ROW LEVEL SECURITY;

--
-- Name: loans own; Type: POLICY; Schema: lending; Owner: postgres
--

CREATE POLICY own ON lending.loans AS RESTRICTIVE FOR SELECT TO library_owner, library_reader USING ((card = (current_setting('library.card'::text))::integer));


--
-- Name: loans staff; Type: POLICY; Schema: lending; Owner: postgres
--

CREATE POLICY staff ON lending.loans TO library_owner USING (true) WITH CHECK (((fee)::bigint = ANY (ARRAY[(0)::bigint, (100)::bigint, (250)::bigint])));


--
-- Name: POLICY staff ON loans; Type: COMMENT; Schema: lending; Owner: postgres
--

COMMENT ON POLICY staff ON lending.loans IS 'All of it';


--
-- Name: SCHEMA lending; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA lending TO library_reader;


--
-- Name: SCHEMA tools; Type: ACL; Schema: -; Owner: library_owner
--

GRANT USAGE ON SCHEMA tools TO library_reader;


--
-- Name: TYPE state; Type: ACL; Schema: lending; Owner: library_owner
--

GRANT ALL ON TYPE lending.state TO library_reader;


--
-- Name: TABLE loans; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.loans TO library_reader;


--
-- Name: FUNCTION overdue(since date, VARIADIC rooms text[]); Type: ACL; Schema: lending; Owner: postgres
--

REVOKE ALL ON FUNCTION lending.overdue(since date, VARIADIC rooms text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION lending.overdue(since date, VARIADIC rooms text[]) TO library_owner;


--
-- Name: TABLE books; Type: ACL; Schema: lending; Owner: library_owner
--

GRANT SELECT ON TABLE lending.books TO library_reader;


--
-- Name: COLUMN books.title; Type: ACL; Schema: lending; Owner: library_owner
--

GRANT UPDATE(title) ON TABLE lending.books TO library_reader WITH GRANT OPTION;


--
-- Name: COLUMN books.price; Type: ACL; Schema: lending; Owner: library_owner
--

GRANT UPDATE(price) ON TABLE lending.books TO library_reader WITH GRANT OPTION;


--
-- Name: SEQUENCE card_numbers; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT,USAGE ON SEQUENCE lending.card_numbers TO library_reader;


--
-- Name: TABLE copies; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.copies TO library_reader;


--
-- Name: TABLE chain; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.chain TO library_reader;


--
-- Name: TABLE cheap; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.cheap TO library_reader;


--
-- Name: TABLE lent_now; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.lent_now TO library_reader;


--
-- Name: TABLE per_author; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.per_author TO library_reader;


--
-- Name: TABLE searches; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.searches TO library_reader;


--
-- Name: TABLE visits; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.visits TO library_reader;


--
-- Name: TABLE visits_2024; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.visits_2024 TO library_reader;


--
-- Name: TABLE visits_2025; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.visits_2025 TO library_reader;


--
-- Name: TABLE visits_2025_hall; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.visits_2025_hall TO library_reader;


--
-- Name: TABLE visits_rest; Type: ACL; Schema: lending; Owner: postgres
--

GRANT SELECT ON TABLE lending.visits_rest TO library_reader;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: lending; Owner: library_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE library_owner IN SCHEMA lending GRANT SELECT ON TABLES  TO library_reader;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: library_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE library_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- PostgreSQL database dump complete
--

\unrestrict gZnVk2ec1If622mCwaSOtCt4OO0l2h3gVuSchtnE86iWBhRi7ylp3Sqr0Ct3BkU

