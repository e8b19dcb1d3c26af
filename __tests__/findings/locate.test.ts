import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Aspect } from '../../src/config/policy.js'
import { createLocate } from '../../src/findings/locate.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

/** `file:line:column` of an object in these files. */
function place(files: Readonly<Record<string, string>> | string, key: string, aspect: Aspect = 'definition'): string | undefined {
  const texts = Object.entries(typeof files === 'string' ? { 's.sql': files } : files).map(([path, text]) => ({ path, text }))
  const kind = /^(materialized view|default acl|foreign-data wrapper|foreign table|user mapping|publication relation|publication namespace|event trigger|[a-z]+) /.exec(key)?.[1] ?? ''
  const found = createLocate(texts)({ kind, name: key.slice(kind.length + 1) }, aspect)
  return found === undefined ? undefined : `${found.file}:${String(found.line)}:${String(found.column)}`
}

const schema = `-- 🐘 a shop
CREATE TABLE public.users (
  id integer PRIMARY KEY,
  "E-Mail" text CONSTRAINT plausible CHECK ("E-Mail" LIKE '%@%')
);
create index by_mail on users ("E-Mail");
CREATE VIEW v AS SELECT 1 AS a;
CREATE FUNCTION f(a integer, b varchar) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE TRIGGER g BEFORE INSERT ON users EXECUTE FUNCTION f();
CREATE TYPE mood AS ENUM ('sad');
ALTER TABLE users ADD CONSTRAINT late UNIQUE ("E-Mail");
COMMENT ON TABLE users IS 'x';
GRANT SELECT ON users TO app;
ALTER TABLE users OWNER TO app;
CREATE DOMAIN code AS text;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app;
CREATE FOREIGN DATA WRAPPER w; CREATE SERVER "S s" FOREIGN DATA WRAPPER w;
CREATE USER MAPPING FOR public SERVER "S s"; CREATE USER MAPPING FOR app SERVER "S s";
CREATE FOREIGN TABLE far (a integer OPTIONS (x 'y')) SERVER "S s";
CREATE PUBLICATION p FOR TABLE users,
  ONLY public."Far", TABLES IN SCHEMA public;
ALTER PUBLICATION p ADD TABLE far;
CREATE SUBSCRIPTION sub CONNECTION '' PUBLICATION p;
CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION f();
ALTER DATABASE shop SET work_mem = '4MB';
ALTER ROLE "App" IN DATABASE shop SET work_mem = '5MB';
`

describe('where an object is defined', () => {
  test.each([
    ['table public.users', 's.sql:2:14'],
    ['column public.users.id', 's.sql:3:3'],
    ['column public.users."E-Mail"', 's.sql:4:3'],
    ['index public.by_mail', 's.sql:6:14'],
    ['view public.v', 's.sql:7:13'],
    ['function public.f(integer, character varying)', 's.sql:8:17'],
    ['function public.f(text)', 's.sql:9:17'],
    ['trigger public.users.g', 's.sql:10:16'],
    ['type public.mood', 's.sql:11:13'],
    ['constraint public.users.late', 's.sql:12:23'],
    ['domain public.code', 's.sql:16:15'],
    ['default acl for role app in schema public on tables', 's.sql:17:1'],
    ['foreign-data wrapper w', 's.sql:18:29'],
    ['server "S s"', 's.sql:18:46'],
    ['user mapping public on server "S s"', 's.sql:19:25'],
    ['user mapping app on server "S s"', 's.sql:19:70'],
    ['user mapping postgres on server "S s"', 's.sql:18:46'],
    ['foreign table public.far', 's.sql:20:22'],
    ['column public.far.a', 's.sql:20:27'],
    ['publication p', 's.sql:21:20'],
    ['publication relation public.users in publication p', 's.sql:21:32'],
    ['publication relation public."Far" in publication p', 's.sql:22:8'],
    ['publication namespace public in publication p', 's.sql:22:39'],
    ['publication relation public.far in publication p', 's.sql:23:31'],
    ['publication relation other.far in publication p', 's.sql:23:31'],
    ['publication relation other."Far" in publication p', 's.sql:21:20'],
    ['subscription sub', 's.sql:24:21'],
    ['event trigger e', 's.sql:25:22'],
    ['setting work_mem', 's.sql:26:25'],
    ['setting work_mem for role "App"', 's.sql:27:1']
  ])('%s', (key, expected) => {
    expect(place(schema, key)).toBe(expected)
  })

  test('a constraint within its table', () => {
    expect(place(schema, 'constraint public.users.plausible')).toMatch(/^s\.sql:4:/)
    expect(place(schema, 'constraint public.users.users_pkey')).toMatch(/^s\.sql:3:/)
  })

  test('what has no place of its own is found with what it belongs to', () => {
    expect(place(schema, 'column public.users.phone')).toBe('s.sql:2:14')
    expect(place(schema, 'policy public.users.p')).toBe('s.sql:2:14')
  })

  test('what is nowhere is not found', () => {
    expect(place(schema, 'table public.orders')).toBeUndefined()
    expect(place(schema, 'table public."Users"')).toBeUndefined()
    expect(place(schema, 'function public.h()')).toBeUndefined()
    expect(place(schema, 'type public.users')).toBeUndefined()
  })
})

const rare = `CREATE TYPE app.tiny (input = app.tiny_in, output = app.tiny_out);
CREATE CAST (app.tiny AS int4) WITHOUT FUNCTION;
CREATE CAST (tiny AS pg_catalog.text) WITH INOUT;
CREATE OPERATOR = (function = eq, leftarg = tiny, rightarg = app.tiny);
CREATE OPERATOR app.= (function = eq, leftarg = app.tiny, rightarg = integer);
CREATE OPERATOR app.- (function = neg, rightarg = tiny);
CREATE OPERATOR CLASS app.ops FOR TYPE app.tiny USING btree AS OPERATOR 1 <;
CREATE OPERATOR CLASS app.ops FOR TYPE app.tiny USING hash FAMILY app.family AS OPERATOR 1 =;
ALTER OPERATOR FAMILY integer_ops USING btree ADD OPERATOR 3 = (tiny, integer);
CREATE TRANSFORM FOR tiny LANGUAGE plpgsql (from sql with function f(internal));
CREATE STATISTICS st ON a, b FROM t;
CREATE TEXT SEARCH CONFIGURATION cfg (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.cfg ADD MAPPING FOR word WITH simple;
CREATE COLLATION "C c" (locale = 'C');
CREATE FUNCTION f(tiny, b app.tiny[]) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'select 1';
CREATE OPERATOR CLASS "My ops" FOR TYPE tiny USING gist AS STORAGE box;
COMMENT ON OPERATOR app.= (app.tiny, integer) IS 'x';
`

describe('where rarer objects are defined', () => {
  test.each([
    ['cast', '(app.tiny AS integer)', 2],
    ['cast', '(app.tiny AS pg_catalog.text)', 3],
    ['operator', 'app.=(app.tiny,app.tiny)', 4],
    ['operator', 'app.=(app.tiny,integer)', 5],
    ['operator', 'app.-(NONE,app.tiny)', 6],
    ['operator class', 'app.ops USING btree', 7],
    ['operator family', 'app.ops USING btree', 7],
    ['operator class', 'app.ops USING hash', 8],
    ['operator of access method', 'operator 3 (app.tiny, integer) of pg_catalog.integer_ops USING btree', 9],
    ['transform', 'for app.tiny on language plpgsql', 10],
    ['statistics object', 'app.st', 11],
    ['text search configuration', 'app.cfg', 12],
    ['collation', 'app."C c"', 14],
    ['function', 'app.f(app.tiny, app.tiny[])', 15],
    ['operator class', 'app."My ops" USING gist', 17]
  ])('%s %s', (kind, name, line) => {
    expect(createLocate([{ path: 's.sql', text: rare }])({ kind, name }, 'definition')?.line).toBe(line)
  })

  test('their comments where they are', () => {
    expect(createLocate([{ path: 's.sql', text: rare }])({ kind: 'operator', name: 'app.=(app.tiny,integer)' }, 'comments')?.line).toBe(18)
  })

  test.each([
    ['cast', '(app.tiny AS bigint)'],
    ['operator', 'app.<(app.tiny,app.tiny)'],
    ['operator family', 'app.family USING btree'],
    ['operator class', 'app.ops USING gist'],
    ['transform', 'for app.tiny on language sql']
  ])('what is nowhere is not found: %s %s', (kind, name) => {
    expect(createLocate([{ path: 's.sql', text: rare }])({ kind, name }, 'definition')).toBeUndefined()
  })
})

describe('where an aspect is stated', () => {
  test('comments, privileges and owners where they are', () => {
    expect(place(schema, 'table public.users', 'comments')).toMatch(/^s\.sql:13:/)
    expect(place(schema, 'table public.users', 'privileges')).toMatch(/^s\.sql:14:/)
    expect(place(schema, 'table public.users', 'owner')).toMatch(/^s\.sql:(12|15):/)
  })

  test('else where the object is', () => {
    expect(place(schema, 'view public.v', 'comments')).toBe('s.sql:7:13')
    expect(place(schema, 'view public.v', 'privileges')).toBe('s.sql:7:13')
  })
})

describe('of several places', () => {
  test('the last definition counts, in whichever file', () => {
    const files = { 'a.sql': 'create view v as select 1;\n', 'b.sql': '\ncreate or replace view v as select 2;' }
    expect(place(files, 'view public.v')).toBe('b.sql:2:24')
  })

  test('a name with its schema counts before the bare one', () => {
    const files = 'create table app.t (a integer);\ncreate table t (a integer);'
    expect(place(files, 'table app.t')).toBe('s.sql:1:14')
  })

  test('a bare name may be of any schema, a qualified one of its own only', () => {
    const files = 'create table t (a integer);\ncreate table app.t (a integer);\ncomment on table public.t is \'x\';'
    expect(place(files, 'table public.t')).toBe('s.sql:1:14')
    expect(place(files, 'table public.t', 'comments')).toMatch(/^s\.sql:3:/)
    expect(place(files, 'table app.t')).toBe('s.sql:2:14')
    expect(place(files, 'table app.t', 'comments')).toBe('s.sql:2:14')
  })

  test('what is said of another routine of the name counts last', () => {
    const files = "create function f(text) returns text language sql as '';\ncreate function f(integer) returns text language sql as '';\ncomment on function f(integer) is 'x';"
    expect(place(files, 'function public.f(text)', 'comments')).toBe('s.sql:1:17')
    expect(place(files, 'function public.f(integer)', 'comments')).toMatch(/^s\.sql:3:/)
    expect(place(files, 'function public.f(date)')).toBe('s.sql:2:17')
  })

  test('a file that cannot be read is passed over', () => {
    expect(place({ 'a.sql': "create table t (a text default 'x", 'b.sql': 'create table t (a text);' }, 'table public.t')).toBe('b.sql:1:14')
  })

  test('a statement in a body or a comment is none', () => {
    expect(place("create function f() returns void language sql as $$ create table t (a integer) $$; -- create table t ()", 'table public.t')).toBeUndefined()
  })
})
