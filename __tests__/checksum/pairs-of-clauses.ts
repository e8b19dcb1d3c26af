import { view } from './pair.js'
import type { Pairs } from './pair.js'

/** For the reasons that are about clauses and statements. */
export const pairsOfClauses = {
  synonym: {
    alone: [
      ['CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE f()', 'CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()'],
      ["CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURNS NULL ON NULL INPUT SET search_path = public AS ''", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql STRICT SET search_path TO public AS ''"],
      [view('id FROM users FETCH FIRST 5 ROWS ONLY'), view('id FROM users LIMIT 5')], ["CREATE COLLATION c (LOCALE = 'C')", "CREATE COLLATION c (LC_COLLATE = 'C', LC_CTYPE = 'C')"],
      ['CREATE VIEW v WITH (security_barrier) AS SELECT 1 AS a', 'CREATE VIEW v WITH (security_barrier=true) AS SELECT 1 AS a']
    ],
    near: [['CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE f()', 'CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE h()'], [view('(a, b) AS x'), view('(a, c) AS x')]]
  },
  'optional-word': {
    alone: [
      ['CREATE DOMAIN d text', 'CREATE DOMAIN d AS text'], ['ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)', 'ALTER TABLE ONLY t ADD CONSTRAINT k UNIQUE (a)'], ['CREATE SEQUENCE s INCREMENT 5 START 7', 'CREATE SEQUENCE s INCREMENT BY 5 START WITH 7'],
      ['CREATE TRIGGER g BEFORE INSERT ON t FOR ROW EXECUTE FUNCTION f()', 'CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()'], ['CREATE INDEX CONCURRENTLY i ON t USING gin (a)', 'CREATE INDEX i ON t USING gin (a)'],
      [view("TRIM(a) AS a, TRIM('x' FROM b) AS b, (c, d) AS e"), view("TRIM(BOTH FROM a) AS a, TRIM(BOTH 'x' FROM b) AS b, ROW(c, d) AS e")]
    ],
    near: [['CREATE DOMAIN d text', 'CREATE DOMAIN d integer'], [view('a AS b'), view('a AS c')], ['CREATE SEQUENCE s INCREMENT 5', 'CREATE SEQUENCE s INCREMENT 6']]
  },
  'argument-default': {
    alone: [["CREATE FUNCTION f(a integer = 1, b text = 'x') RETURNS integer LANGUAGE sql AS ''", "CREATE FUNCTION f(a integer DEFAULT 1, b text DEFAULT 'x') RETURNS integer LANGUAGE sql AS ''"]],
    near: [["CREATE FUNCTION f(a boolean DEFAULT 1 = 1) RETURNS integer LANGUAGE sql AS ''", "CREATE FUNCTION f(a boolean DEFAULT 1 = 2) RETURNS integer LANGUAGE sql AS ''"], [view('a = b AS c'), view('a = d AS c')]]
  },
  'check-option': {
    alone: [['CREATE VIEW v AS SELECT 1 AS a WITH LOCAL CHECK OPTION', 'CREATE VIEW v WITH (check_option=local) AS SELECT 1 AS a'], ['CREATE VIEW v WITH (security_barrier=true) AS SELECT 1 AS a WITH CHECK OPTION', 'CREATE VIEW v WITH (check_option=cascaded, security_barrier=true) AS SELECT 1 AS a']],
    near: [['CREATE VIEW v WITH (security_barrier=true) AS SELECT 1 AS a', 'CREATE VIEW v WITH (security_invoker=true) AS SELECT 1 AS a']]
  },
  'constraint-name': {
    alone: [['CREATE TABLE t (a integer, CHECK (a > 0), UNIQUE (a))', 'CREATE TABLE t (a integer, CONSTRAINT t_a_check CHECK (a > 0), CONSTRAINT t_a_key1 UNIQUE (a))'], ['CREATE TABLE t (a integer NOT NULL)', 'CREATE TABLE t (a integer CONSTRAINT t_a_not_null NOT NULL)']],
    near: [['CREATE TABLE t (a integer, CONSTRAINT mine CHECK (a > 0))', 'CREATE TABLE t (a integer, CONSTRAINT yours CHECK (a > 0))'], ['CREATE TABLE t (a integer, CHECK (a > 0))', 'CREATE TABLE t (a integer, CONSTRAINT positive CHECK (a > 0))']]
  },
  'index-name': {
    alone: [['CREATE INDEX ON t USING gin (a)', 'CREATE INDEX t_a_idx ON t USING gin (a)'], ['CREATE UNIQUE INDEX ON t USING hash (a)', 'CREATE UNIQUE INDEX t_a_idx1 ON t USING hash (a)']],
    near: [['CREATE INDEX i ON t USING gin (a)', 'CREATE INDEX j ON t USING gin (a)'], ['CREATE INDEX ON t USING gin (a)', 'CREATE INDEX mine ON t USING gin (a)']]
  },
  'separate-statement': {
    alone: [
      ['CREATE TABLE t (a integer);\nALTER TABLE t ADD COLUMN b text, ALTER COLUMN a SET DEFAULT 1, ALTER a SET NOT NULL', 'CREATE TABLE t (a integer DEFAULT 1 NOT NULL, b text)'],
      ['CREATE TABLE t (a integer, CONSTRAINT k UNIQUE (a))', 'CREATE TABLE t (a integer);\nALTER TABLE ONLY t ADD CONSTRAINT k UNIQUE (a)'],
      ['CREATE TABLE t (a integer, gone text DEFAULT 1 NOT NULL, c text COLLATE "C" DEFAULT 1 NOT NULL);\nALTER TABLE t DROP COLUMN IF EXISTS gone, ALTER c TYPE integer USING 1, ALTER c DROP DEFAULT, ALTER c DROP NOT NULL', 'CREATE TABLE t (a integer, c integer)'],
      ['CREATE TABLE t (a bigint NOT NULL);\nALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY', 'CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY NOT NULL)'],
      ['CREATE TABLE t (a integer, CONSTRAINT k CHECK (a > 0) NOT VALID);\nALTER TABLE t VALIDATE CONSTRAINT k', 'CREATE TABLE t (a integer, CONSTRAINT k CHECK (a > 0))'],
      ['CREATE DOMAIN d AS integer CONSTRAINT k CHECK (VALUE > 0)', 'CREATE DOMAIN d AS integer;\nALTER DOMAIN d ADD CONSTRAINT k CHECK (VALUE > 0)'],
      ["CREATE TYPE e AS ENUM ('a', 'b');\nALTER TYPE e ADD VALUE 'c' BEFORE 'b';\nALTER TYPE e ADD VALUE IF NOT EXISTS 'd'", "CREATE TYPE e AS ENUM ('a', 'c', 'b', 'd')"],
      ['CREATE SEQUENCE s OWNED BY t.a', 'CREATE SEQUENCE s;\nALTER SEQUENCE s OWNED BY t.a']
    ],
    near: [
      ['CREATE TABLE t (a integer);\nALTER TABLE t ENABLE ROW LEVEL SECURITY', 'CREATE TABLE t (a integer)'], ['CREATE TABLE t (a integer);\nALTER TABLE u ADD COLUMN b text', 'CREATE TABLE t (a integer, b text)'],
      ["CREATE TYPE e AS ENUM ('a', 'b')", "CREATE TYPE e AS ENUM ('b', 'a')"]
    ]
  },
  'partition-of': {
    alone: [['CREATE TABLE p PARTITION OF t FOR VALUES IN (1)', 'CREATE TABLE p (\n    a integer,\n    b text\n);\nALTER TABLE ONLY t ATTACH PARTITION p FOR VALUES IN (1)'], ['CREATE TABLE p PARTITION OF s.t DEFAULT', 'CREATE TABLE p (a integer);\nALTER TABLE s.t ATTACH PARTITION p DEFAULT;\nALTER TABLE ONLY p ADD CONSTRAINT p_pkey PRIMARY KEY (a)']],
    near: [['CREATE TABLE p PARTITION OF t FOR VALUES IN (1)', 'CREATE TABLE p PARTITION OF t FOR VALUES IN (2)']]
  },
  'inline-constraint': {
    alone: [
      ['CREATE TABLE t (a integer NOT NULL CONSTRAINT k PRIMARY KEY, b integer CONSTRAINT f REFERENCES u(a) ON DELETE SET NULL, c text)', 'CREATE TABLE t (a integer NOT NULL, b integer, c text, CONSTRAINT k PRIMARY KEY (a), CONSTRAINT f FOREIGN KEY (b) REFERENCES u(a) ON DELETE SET NULL)'],
      ['CREATE TABLE t (a integer DEFAULT 1 CHECK (a > 0) NOT NULL, b integer UNIQUE NULLS NOT DISTINCT)', 'CREATE TABLE t (a integer DEFAULT 1 NOT NULL, b integer, CHECK (a > 0), UNIQUE NULLS NOT DISTINCT (b))']
    ],
    near: [['CREATE TABLE t (a integer CHECK (a > 0))', 'CREATE TABLE t (a integer CHECK (a > 1))'], ['CREATE TABLE t (a integer UNIQUE)', 'CREATE TABLE t (a integer, b integer UNIQUE)']]
  },
  'implied-not-null': {
    alone: [['CREATE TABLE t (a integer, b integer, PRIMARY KEY (a))', 'CREATE TABLE t (a integer NOT NULL, b integer, PRIMARY KEY (a))'], ['CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY)', 'CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY NOT NULL)'], ['CREATE TABLE keyed (id integer)', 'CREATE TABLE keyed (id integer NOT NULL)']],
    near: [['CREATE TABLE t (a integer, UNIQUE (a))', 'CREATE TABLE t (a integer NOT NULL, UNIQUE (a))'], ['CREATE TABLE t (a integer, b integer, PRIMARY KEY (a))', 'CREATE TABLE t (a integer, b integer NOT NULL, PRIMARY KEY (a))']]
  },
  serial: {
    alone: [["CREATE TABLE t (id serial, n integer)", "CREATE TABLE t (id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL, n integer)"], ["CREATE TABLE t (id bigserial NOT NULL)", "CREATE TABLE t (id bigint NOT NULL DEFAULT nextval('t_id_seq'))"]],
    near: [['CREATE TABLE t (id serial)', 'CREATE TABLE t (id bigserial)'], ['CREATE TABLE t (id serial)', 'CREATE TABLE t (id integer NOT NULL)']]
  },
  'referenced-columns': {
    alone: [['CREATE TABLE t (a integer, FOREIGN KEY (a) REFERENCES s.u ON DELETE CASCADE)', 'CREATE TABLE t (a integer, FOREIGN KEY (a) REFERENCES s.u(id) ON DELETE CASCADE)']],
    near: [['CREATE TABLE t (a integer REFERENCES u)', 'CREATE TABLE t (a integer REFERENCES w)'], ['CREATE TABLE t (a integer, FOREIGN KEY (a) REFERENCES u)', 'CREATE TABLE t (a integer, FOREIGN KEY (b) REFERENCES u)']]
  },
  'default-clause': {
    alone: [
      ['CREATE INDEX i ON t (a ASC NULLS LAST, b DESC NULLS FIRST, c text_ops)', 'CREATE INDEX i ON t USING btree (a, b DESC, c)'],
      ['CREATE TABLE t (a integer NULL DEFAULT NULL COLLATE "default", FOREIGN KEY (a) REFERENCES u(a) MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE)', 'CREATE TABLE t (a integer, FOREIGN KEY (a) REFERENCES u(a))'],
      ["CREATE FUNCTION f(IN a integer, OUT b integer) LANGUAGE sql VOLATILE CALLED ON NULL INPUT SECURITY INVOKER COST 100 NOT LEAKPROOF PARALLEL UNSAFE AS ''", "CREATE FUNCTION f(a integer, OUT b integer) RETURNS integer LANGUAGE sql AS ''"],
      ['CREATE SEQUENCE s', 'CREATE SEQUENCE s AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE'],
      ['CREATE SEQUENCE s INCREMENT BY -1', 'CREATE SEQUENCE s AS bigint START WITH -1 INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1 CACHE 1 NO CYCLE'],
      ['CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) NOT NULL)', 'CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME s.t_a_seq START WITH 10 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE) NOT NULL)'],
      ['CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY NOT NULL)', 'CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME t_a_seq INCREMENT BY 1) NOT NULL)'],
      ['CREATE POLICY p ON t USING (true)', 'CREATE POLICY p ON t AS PERMISSIVE FOR ALL TO PUBLIC USING (true)'], ['CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f()', 'CREATE TRIGGER g AFTER INSERT ON t FOR EACH STATEMENT EXECUTE FUNCTION f()'],
      ['CREATE MATERIALIZED VIEW m AS SELECT 1 AS a', 'CREATE MATERIALIZED VIEW m AS SELECT 1 AS a WITH NO DATA'], ['CREATE RULE r AS ON INSERT TO t DO ALSO NOTHING', 'CREATE RULE r AS ON INSERT TO t DO NOTHING'],
      ['CREATE EXTENSION citext', 'CREATE EXTENSION citext WITH SCHEMA public'], ['CREATE TYPE r AS RANGE (SUBTYPE = real)', 'CREATE TYPE r AS RANGE (SUBTYPE = real, MULTIRANGE_TYPE_NAME = public.r_multirange)'],
      ['CREATE STATISTICS s ON a, b FROM t', 'CREATE STATISTICS s (dependencies, mcv, ndistinct) ON a, b FROM t'], ["CREATE PUBLICATION p", "CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false)"]
    ],
    near: [
      ['CREATE INDEX i ON t (a DESC)', 'CREATE INDEX i ON t (a DESC NULLS LAST)'], ['CREATE INDEX i ON t USING btree (a)', 'CREATE INDEX i ON t USING hash (a)'], ['CREATE TABLE t (a integer)', 'CREATE TABLE t (a integer NOT NULL)'],
      ['CREATE TABLE t (a integer UNIQUE DEFERRABLE)', 'CREATE TABLE t (a integer UNIQUE)'], ['CREATE SEQUENCE s CACHE 2', 'CREATE SEQUENCE s CACHE 20'],
      ["CREATE FUNCTION f() RETURNS integer LANGUAGE sql COST 10 AS ''", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql COST 20 AS ''"], [view('a IS NULL AS a'), view('a IS NOT NULL AS a')]
    ]
  },
  'qualified-name': {
    alone: [
      ['CREATE INDEX i ON t USING gin (a)', 'CREATE INDEX i ON public.t USING gin (a)'], [view('u.id FROM users u WHERE u.id > 1'), view('id FROM public.users u WHERE id > 1')],
      ["CREATE TABLE t (a integer DEFAULT nextval('s'::regclass))", "CREATE TABLE public.t (a integer DEFAULT nextval('public.s'::regclass))"]
    ],
    near: [['CREATE INDEX i ON t USING gin (a)', 'CREATE INDEX i ON u USING gin (a)'], ["CREATE TABLE t (a text DEFAULT 'public.a'::text)", "CREATE TABLE t (a text DEFAULT 'a'::text)"]]
  },
  'clause-order': {
    alone: [
      ["CREATE FUNCTION f() RETURNS integer AS 'x' LANGUAGE sql STABLE", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql STABLE AS 'x'"],
      ['CREATE TABLE t (a integer NOT NULL DEFAULT 1, CONSTRAINT b UNIQUE (a), CONSTRAINT a UNIQUE (a))', 'CREATE TABLE t (a integer DEFAULT 1 NOT NULL, CONSTRAINT a UNIQUE (a), CONSTRAINT b UNIQUE (a))'],
      ['CREATE TRIGGER g BEFORE UPDATE OF b, a OR INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()', 'CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a, b ON t FOR EACH ROW EXECUTE FUNCTION f()'],
      ['CREATE TABLE t (a integer) WITH (fillfactor=70, autovacuum_enabled=false)', 'CREATE TABLE t (a integer) WITH (autovacuum_enabled=false, fillfactor=70)'], ['CREATE POLICY p ON t TO b, a', 'CREATE POLICY p ON t TO a, b'],
      ['CREATE SEQUENCE s CACHE 5 INCREMENT BY 2', 'CREATE SEQUENCE s INCREMENT BY 2 CACHE 5'], ['CREATE DOMAIN d AS integer NOT NULL DEFAULT 1', 'CREATE DOMAIN d AS integer DEFAULT 1 NOT NULL'],
      ['CREATE STATISTICS s (mcv, dependencies) ON b, a FROM t', 'CREATE STATISTICS s (dependencies, mcv) ON a, b FROM t'],
      ['CREATE TABLE t (a integer);\nALTER TABLE t FORCE ROW LEVEL SECURITY;\nALTER TABLE t ENABLE ROW LEVEL SECURITY', 'CREATE TABLE t (a integer);\nALTER TABLE t ENABLE ROW LEVEL SECURITY;\nALTER TABLE t FORCE ROW LEVEL SECURITY'],
      ["CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (port '1', host 'a')", "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a', port '1')"]
    ],
    near: [['CREATE TABLE t (a integer, b text)', 'CREATE TABLE t (b text, a integer)'], ['CREATE INDEX i ON t (a, b)', 'CREATE INDEX i ON t (b, a)'], ["CREATE TYPE e AS ENUM ('a', 'b')", "CREATE TYPE e AS ENUM ('b', 'a')"]]
  },
  parentheses: {
    alone: [['CREATE TABLE t (a integer, CHECK (a > 0 AND a < 9))', 'CREATE TABLE t (a integer, CHECK (((a > 0) AND (a < 9))))'], [view('1 AS a FROM x JOIN y ON x.a = y.a'), view('1 AS a FROM (x JOIN y ON ((x.a = y.a)))')]],
    near: [['CREATE TABLE t (a integer, CHECK (a > 0))', 'CREATE TABLE t (a integer, CHECK (a > 1))'], [view('f() AS a'), view('g() AS a')]]
  },
  'white-space': {
    alone: [['CREATE TABLE t(a integer,b text)', 'CREATE TABLE t (\n    a integer,\n    b text\n)'], ['CREATE TABLE t (a integer,\r\nb text)', 'CREATE TABLE t (a integer,\nb text)']],
    near: [["CREATE TABLE t (a text DEFAULT 'a  b')", "CREATE TABLE t (a text DEFAULT 'a b')"], ['CREATE TABLE ab (a integer)', 'CREATE TABLE a b (a integer)']]
  }
} satisfies Readonly<Record<string, Pairs>>
