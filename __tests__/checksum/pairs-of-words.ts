import { view } from './pair.js'
import type { Pairs } from './pair.js'

/** For the reasons that are about words and expressions. */
export const pairsOfWords = {
  comment: {
    alone: [['CREATE TABLE t (a integer /* the key */, b text)', 'CREATE TABLE t (a integer, b text)'], ['CREATE TABLE t (a integer -- the key\n)', 'CREATE TABLE t (a integer\n)']],
    near: [["CREATE VIEW v AS SELECT '-- a'::text", "CREATE VIEW v AS SELECT '-- b'::text"], ['CREATE TABLE t (a int /* x */)', 'CREATE TABLE t (a integer /* x */)']]
  },
  'trailing-semicolon': {
    alone: [['CREATE TABLE t (a integer);', 'CREATE TABLE t (a integer)'], ['CREATE TABLE t (a integer);;', 'CREATE TABLE t (a integer)']],
    near: [['CREATE TABLE t (a integer);\nALTER TABLE t ENABLE ROW LEVEL SECURITY', 'CREATE TABLE t (a integer);\nALTER TABLE t FORCE ROW LEVEL SECURITY']]
  },
  'if-not-exists': {
    alone: [['CREATE TABLE IF NOT EXISTS t (a integer)', 'CREATE TABLE t (a integer)'], ['CREATE EXTENSION IF NOT EXISTS citext', 'CREATE EXTENSION citext']],
    near: [[view('NOT EXISTS (SELECT 1) AS a'), view('NOT EXISTS (SELECT 2) AS a')]]
  },
  'or-replace': {
    alone: [['CREATE OR REPLACE VIEW v AS SELECT 1 AS a', 'CREATE VIEW v AS SELECT 1 AS a']],
    near: [['CREATE VIEW v AS SELECT a OR replace(b)', 'CREATE VIEW v AS SELECT a OR c(b)']]
  },
  'language-name': {
    alone: [["CREATE FUNCTION f() RETURNS integer LANGUAGE 'sql' AS $$select 1$$", 'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$select 1$$']],
    near: [["CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'", 'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$select 1$$']]
  },
  'letter-case': {
    alone: [['create table T (A integer)', 'CREATE TABLE t (a integer)'], ['create table t (a integer)', 'CREATE TABLE t (a integer)']],
    near: [['CREATE TABLE "T" (a integer)', 'CREATE TABLE t (a integer)'], ["CREATE TABLE t (a text DEFAULT 'A'::text)", "CREATE TABLE t (a text DEFAULT 'a'::text)"]]
  },
  'expanded-star': {
    alone: [
      [view('*\n   FROM users'), view('id,\n    email,\n    "time"\n   FROM users')],
      [view('u.*, o.title FROM (users u JOIN orgs o ON ((o.id = u.id)))'), view('u.id, u.email, u."time", o.title FROM (users u JOIN orgs o ON ((o.id = u.id)))')],
      [view('* FROM (users u JOIN orgs o USING (id))'), view('u.id, u.email, u."time", o.title FROM (users u JOIN orgs o USING (id))')],
      [view('* FROM ( SELECT id AS a FROM orgs) q'), view('a FROM ( SELECT id AS a FROM orgs) q')],
      ['CREATE VIEW v AS WITH q AS (SELECT * FROM orgs) SELECT * FROM q', 'CREATE VIEW v AS WITH q AS (SELECT id, title FROM orgs) SELECT id, title FROM q'],
      ['CREATE VIEW v AS TABLE orgs', view('id, title FROM orgs')]
    ],
    near: [[view('* FROM orgs'), view('id FROM orgs')], [view('* FROM unknown'), view('a FROM unknown')], [view('count(*) AS n FROM orgs'), view('count(id) AS n FROM orgs')]]
  },
  'output-reference': {
    alone: [
      [view('lower(email) AS mail FROM users GROUP BY 1 ORDER BY mail DESC'), view('lower(email) AS mail FROM users GROUP BY lower(email) ORDER BY lower(email) DESC')],
      [view('id, email FROM users ORDER BY 2'), view('id, email FROM users ORDER BY email')]
    ],
    near: [[view('id, email FROM users ORDER BY 2'), view('id, email FROM users ORDER BY id')], [view('id FROM users LIMIT 1'), view('id FROM users LIMIT 2')]]
  },
  'output-alias': {
    alone: [
      [view('count(*), lower(email), COALESCE(email, id), CASE WHEN true THEN 1 END, EXISTS (SELECT 1), 1'), view('count(*) AS count, lower(email) AS lower, COALESCE(email, id) AS "coalesce", CASE WHEN true THEN 1 END AS "case", EXISTS (SELECT 1) AS "exists", 1 AS "?column?"')],
      [view('id AS id, email mail, (time)::text, count(*) OVER w n FROM users'), view('id, email AS mail, (time)::text AS time, count(*) OVER w AS n FROM users')],
      ['CREATE VIEW v (a, b) AS SELECT id, email FROM users', 'CREATE VIEW v AS SELECT id AS a, email AS b FROM users'],
      [view('id FROM users UNION SELECT id FROM orgs'), view('id FROM users UNION SELECT id AS id FROM orgs')],
      [view('CASE WHEN true THEN 1 ELSE id END, NULL, true FROM users'), view('CASE WHEN true THEN 1 ELSE id END AS id, NULL AS "?column?", true AS bool FROM users')]
    ],
    near: [[view('id AS a FROM users'), view('id AS b FROM users')], [view('a IS NULL AS x'), view('a IS NOT NULL AS x')], [view('a::double precision AS x'), view('a::real AS x')]]
  },
  'table-alias': {
    alone: [
      [view('id FROM users AS users'), view('id FROM users')], [view('id FROM users AS u'), view('id FROM users u')],
      [view('n FROM generate_series(1, 3) AS n'), view('n FROM generate_series(1, 3) n(n)')], [view('1 AS a FROM y WHERE EXISTS (SELECT 1 FROM y)'), view('1 AS a FROM y WHERE EXISTS (SELECT 1 FROM y y_1)')]
    ],
    near: [[view('id FROM users'), view('id FROM orgs')], [view('id AS a FROM users'), view('id AS b FROM users')]]
  },
  'join-spelling': {
    alone: [[view('1 AS a FROM x INNER JOIN y USING (id) LEFT OUTER JOIN z ON true'), view('1 AS a FROM x JOIN y USING (id) LEFT JOIN z ON true')]],
    near: [[view('1 AS a FROM x LEFT JOIN y USING (id)'), view('1 AS a FROM x JOIN y USING (id)')]]
  },
  'quoted-name': {
    alone: [['CREATE TABLE "t" ("time" time without time zone)', 'CREATE TABLE t ("time" time without time zone)'], ['CREATE TABLE t (position integer)', 'CREATE TABLE t ("position" integer)']],
    near: [['CREATE TABLE "T" (a integer)', 'CREATE TABLE t (a integer)'], ['CREATE TABLE "a b" (a integer)', 'CREATE TABLE "a c" (a integer)']]
  },
  'long-name': {
    alone: [[`CREATE TABLE ${'t'.repeat(70)} (a integer)`, `CREATE TABLE ${'t'.repeat(63)} (a integer)`], [`CREATE TABLE "${'Ü'.repeat(40)}" (a integer)`, `CREATE TABLE "${'Ü'.repeat(31)}" (a integer)`]],
    near: [[`CREATE TABLE ${'t'.repeat(63)} (a integer)`, `CREATE TABLE ${'t'.repeat(62)} (a integer)`]]
  },
  'type-alias': {
    alone: [
      ['CREATE TABLE t (a int, b varchar(20), c bool, d timestamptz, e decimal(10,2), f float8, g int[])', 'CREATE TABLE t (a integer, b character varying(20), c boolean, d timestamp with time zone, e numeric(10,2), f double precision, g integer[])'],
      ['CREATE TABLE t (a int8, b char, c char(3), d float(20), e float, f timestamp(3), g timestamptz(0), h time, i timetz, j bit, k varbit(3), l int[3], m text ARRAY, n dec(10), o int2)',
        'CREATE TABLE t (a bigint, b character(1), c character(3), d real, e double precision, f timestamp(3) without time zone, g timestamp(0) with time zone, h time without time zone, i time with time zone, j bit(1), k bit varying(3), l integer[], m text[], n numeric(10,0), o smallint)'],
      [view('a::int8 AS a, b AT TIME ZONE c AS b'), view('a::bigint AS a, b AT TIME ZONE c AS b')]
    ],
    near: [
      ['CREATE TABLE t (a integer)', 'CREATE TABLE t (a bigint)'], ['CREATE TABLE t (a timestamp)', 'CREATE TABLE t (a timestamp with time zone)'],
      ['CREATE TABLE t (a numeric)', 'CREATE TABLE t (a numeric(10,2))'], [view('ARRAY[1] AS a'), view('ARRAY[2] AS a')]
    ]
  },
  'cast-spelling': {
    alone: [
      [view('CAST(a AS bigint) AS a, CAST(CAST(b AS text) AS bytea) AS b'), view('(a)::bigint AS a, ((b)::text)::bytea AS b')], [view("interval '1 day' AS a, date '2025-01-01' AS b"), view("'1 day'::interval AS a, '2025-01-01'::date AS b")],
      [view("double precision '1.5' AS a"), view("'1.5'::double precision AS a")]
    ],
    near: [[view('(a)::bigint AS a'), view('(a)::integer AS a')], ["CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'a')", "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'b')"]]
  },
  'string-constant': {
    alone: [
      [view(String.raw`E'a\'b\\c\n\x41\u00e9\101' AS a, U&'\0041' AS b, $$x'y$$ AS c`), view(`'a''b\\c\nA\u00e9A' AS a, 'A' AS b, 'x''y' AS c`)],
      ["CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'select 1'", 'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $function$select 1$function$'],
      ["CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path TO 'app', 'public' AS $$x$$", 'CREATE FUNCTION f() RETURNS integer LANGUAGE sql SET search_path TO app, public AS $$x$$'],
      [view("'a'\n'b' AS a"), view("'ab' AS a")]
    ],
    near: [[view("'a' AS a"), view("'A' AS a")], [view("'a  b' AS a"), view("'a b' AS a")], ['CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$select  1$$', 'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$select 1$$']]
  },
  'value-spelling': {
    alone: [
      [view(`'{"b":1,"a":[1,2]}' AS a, '{a, b}' AS b`), view(`'{"a": [1, 2], "b": 1}' AS a, '{a,b}' AS b`)], [view("'1 days' AS a, '36 hours' AS b, '1 year 2 mons' AS c"), view("'1 day' AS a, '36:00:00' AS b, '1 year 2 months' AS c")],
      [view("'2025-01-01' AS a, '2025-01-01 00:00+00' AS b, '2025-01-01T12:30' AS c"), view("'2025-01-01 00:00:00' AS a, '2025-01-01 00:00:00+00' AS b, '2025-01-01 12:30:00' AS c")],
      ["CREATE TABLE t (a text[] DEFAULT '{}', b integer[] DEFAULT '{1,2}')", 'CREATE TABLE t (a text[] DEFAULT ARRAY[], b integer[] DEFAULT ARRAY[1, 2])']
    ],
    near: [[view("'1 day' AS a"), view("'24:00:00' AS a")], [view(`'{"a":1}' AS a`), view(`'{"a": 2}' AS a`)], [view("'2025-01-01 10:00:00' AS a"), view("'2025-01-01 10:00:01' AS a")]]
  },
  'number-constant': {
    alone: [[view("1e3 AS a, .5 AS b, -1 AS c, 5 AS d, id + -1 AS e, 0x1F AS f, 1_000 AS g, 1.50 AS h FROM users"), view("'1000' AS a, 0.5 AS b, '-1' AS c, '5' AS d, id + '-1' AS e, 31 AS f, 1000 AS g, '1.5' AS h FROM users")]],
    near: [[view('1 AS a'), view('2 AS a')], [view('a - 1 AS a'), view('a + 1 AS a')], [view('1.0 AS a'), view('10 AS a')]]
  },
  'boolean-constant': {
    alone: [["CREATE TABLE t (a boolean DEFAULT 't', b boolean DEFAULT 'no')", 'CREATE TABLE t (a boolean DEFAULT true, b boolean DEFAULT false)'], ['CREATE TABLE t (a integer) WITH (autovacuum_enabled = off)', "CREATE TABLE t (a integer) WITH (autovacuum_enabled='false')"]],
    near: [["CREATE TABLE t (a boolean DEFAULT 't')", 'CREATE TABLE t (a boolean DEFAULT false)']]
  },
  'implicit-cast': {
    alone: [
      ["CREATE TABLE t (a text DEFAULT 'x', b tsvector GENERATED ALWAYS AS (f('simple', a)) STORED)", "CREATE TABLE t (a text DEFAULT 'x'::text, b tsvector GENERATED ALWAYS AS (f('simple'::regconfig, a)) STORED)"],
      [view("a || 'x' AS a, (b) = (c) AS d"), view("a || 'x'::character varying AS a, (b)::timestamp(3) without time zone = (c)::s.t[] AS d")]
    ],
    near: [["CREATE TABLE t (a text DEFAULT 'x')", "CREATE TABLE t (a text DEFAULT 'y')"], [view("CAST('x' AS text) AS a"), view("('x')::text AS a")], [view("'x'::varchar AS a"), view("'x'::character varying AS a")]]
  },
  'operator-spelling': {
    alone: [
      [view('1 AS a WHERE x IN (1, 2) AND y NOT IN (1, 2) AND z IN (1) AND w != 1'), view('1 AS a WHERE x = ANY (ARRAY[1, 2]) AND y <> ALL (ARRAY[1, 2]) AND z = 1 AND w <> 1')],
      [view("1 AS a WHERE x LIKE 'a' AND x NOT LIKE 'b' AND x ILIKE 'c' AND x NOT ILIKE 'd' AND x SIMILAR TO 'e'"), view("1 AS a WHERE x ~~ 'a' AND x !~~ 'b' AND x ~~* 'c' AND x !~~* 'd' AND x ~ similar_to_escape('e')")],
      [view('1 AS a WHERE a + b BETWEEN 1 AND c * 2 AND f(x) NOT BETWEEN 1 AND 2'), view('1 AS a WHERE a + b >= 1 AND a + b <= c * 2 AND f(x) < 1 OR f(x) > 2')],
      [view('1 AS a WHERE x ISNULL AND y NOTNULL AND x IS NOT DISTINCT FROM y AND z NOT IN (SELECT 1) AND x OPERATOR(s.+) y'), view('1 AS a WHERE x IS NULL AND y IS NOT NULL AND NOT x IS DISTINCT FROM y AND NOT z IN (SELECT 1) AND x + y')],
      [view('1 AS a WHERE x = SOME (ARRAY[1])'), view('1 AS a WHERE x = ANY (ARRAY[1])')]
    ],
    near: [
      [view('1 AS a WHERE x IN (1, 2)'), view('1 AS a WHERE x IN (2, 1)')], [view('1 AS a WHERE x BETWEEN 1 AND 2'), view('1 AS a WHERE x > 1 AND x < 2')],
      ['CREATE TABLE t (LIKE u)', 'CREATE TABLE t (LIKE w)'], [view('sum(x) OVER (ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS s'), view('sum(x) OVER (ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s')]
    ]
  }
} satisfies Readonly<Record<string, Pairs>>
