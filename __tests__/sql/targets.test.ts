import { beforeAll, describe, expect, test } from '@jest/globals'
import { loadScanner } from '../../src/sql/scanner.js'
import { targetsOf } from '../../src/sql/targets.js'
import type { Target } from '../../src/sql/targets.js'

beforeAll(loadScanner)

/** A target in short: `create column s.t.a`, `*` where PostgreSQL chooses the name. */
function short({ action, kind, schema, parent, name, arguments: types, accessMethod, generatedName }: Target): string {
  const path = [...(schema === undefined ? [] : [schema]), ...(parent === undefined ? [] : [parent]), name].join('.')
  const rest = `${types === undefined ? '' : `(${types.join(', ')})`}${accessMethod === undefined ? '' : ` using ${accessMethod}`}`
  return `${action} ${kind} ${path}${rest}${generatedName === true ? '*' : ''}`
}

const shorts = (text: string): readonly string[] => targetsOf(text).map(short)

describe('what a statement speaks of', () => {
  test.each<[string, readonly string[]]>([
    ['CREATE SCHEMA s', ['create schema s']],
    ['CREATE SCHEMA AUTHORIZATION app', ['create schema app']],
    ['CREATE SCHEMA s CREATE TABLE t (a int)', ['create schema s', 'create table s.t', 'create column s.t.a']],
    ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA x', ['create extension uuid-ossp']],
    ['CREATE TABLE Db.S.T ()', ['create table s.t']],
    ['CREATE TABLE "S"."T" ("A" int)', ['create table S.T', 'create column S.T.A']],
    ['CREATE FOREIGN TABLE f (a int) SERVER s', ['create foreign table f', 'create column f.a']],
    ['CREATE TABLE t AS SELECT 1 AS a', ['create table t']],
    ['SELECT 1 AS a INTO s.t', ['create table s.t']],
    ['CREATE MATERIALIZED VIEW s.m AS SELECT 1', ['create materialized view s.m']],
    ['CREATE OR REPLACE VIEW s.v AS SELECT 1', ['create view s.v']],
    ['CREATE UNIQUE INDEX i ON s.t (a)', ['create index s.t.i']],
    ['CREATE INDEX ON s.t (a, lower(b), (a + 1), (b || a)) INCLUDE (c)', ['create index s.t.t_a_lower_expr_expr1_c_idx*']],
    ['CREATE SEQUENCE q', ['create sequence q']],
    ['CREATE FUNCTION s.f(a int, OUT b text, VARIADIC c numeric(10,2)[], d s.mood DEFAULT NULL) RETURNS int LANGUAGE sql AS $$$$', ['create function s.f(integer, numeric[], s.mood)']],
    ['CREATE FUNCTION f(timestamptz, "char", char(2), pg_catalog.int8) RETURNS TABLE (a int) LANGUAGE sql AS $$$$', ['create function f(timestamp with time zone, "char", character, bigint)']],
    ['CREATE PROCEDURE p(INOUT a bool) LANGUAGE sql AS $$$$', ['create procedure p(boolean)']],
    ['CREATE AGGREGATE a.s(int ORDER BY text) (sfunc = x, stype = int)', ['create aggregate a.s(integer, text)']],
    ['CREATE AGGREGATE c(*) (sfunc = x, stype = int)', ['create aggregate c()']],
    ['CREATE AGGREGATE o (basetype = float8, sfunc = x, stype = int)', ['create aggregate o(double precision)']],
    ['CREATE OPERATOR s.### (rightarg = int, function = f)', ['create operator s.###(NONE, integer)']],
    ['CREATE CAST (s.mood AS int) WITH INOUT', ['create cast (s.mood AS integer)']],
    ['CREATE TYPE s.t AS (a int)', ['create type s.t']],
    ["CREATE TYPE t AS ENUM ('a')", ['create type t']],
    ['CREATE TYPE t AS RANGE (subtype = int)', ['create type t']],
    ['CREATE DOMAIN s.d AS int NOT NULL CHECK (value > 0) CONSTRAINT c CHECK (value < 9)', ['create domain s.d', 'create constraint s.d.d_not_null*', 'create constraint s.d.d_check*', 'create constraint s.d.c']],
    ['CREATE TRIGGER g AFTER INSERT ON s.t EXECUTE FUNCTION f()', ['create trigger s.t.g']],
    ['CREATE RULE r AS ON INSERT TO s.t DO NOTHING', ['create rule s.t.r']],
    ['CREATE POLICY p ON s.t', ['create policy s.t.p']],
    ['CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION f()', ['create event trigger e']],
    ['CREATE PUBLICATION p FOR ALL TABLES', ['create publication p']],
    ["CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p", ['create subscription s']],
    ['CREATE STATISTICS s.x ON a, b FROM t', ['create statistics object s.x']],
    ["CREATE COLLATION s.c (locale = 'C')", ['create collation s.c']],
    ['CREATE TEXT SEARCH DICTIONARY s.d (template = simple)', ['create text search dictionary s.d']],
    ['CREATE USER MAPPING FOR PUBLIC SERVER "S"', ['create user mapping public on server "S"']],
    ['ALTER SEQUENCE s.q OWNED BY t.a', ['alter sequence s.q']],
    ["ALTER TYPE s.m ADD VALUE 'a'", ['alter type s.m']],
    ['ALTER TYPE s.c ADD ATTRIBUTE a int', ['alter type s.c', 'create column s.c.a']],
    ['ALTER DOMAIN s.d ADD CONSTRAINT c CHECK (true)', ['alter domain s.d', 'create constraint s.d.c']],
    ['ALTER DOMAIN d DROP CONSTRAINT c', ['alter domain d', 'drop constraint d.c']],
    ['ALTER FUNCTION s.f(int) STABLE', ['alter function s.f(integer)']],
    ['ALTER FUNCTION f OWNER TO x', ['alter function f']],
    ['ALTER VIEW v OWNER TO x', ['alter view v']],
    ['ALTER POLICY p ON t TO x', ['alter policy t.p']],
    ['ALTER PUBLICATION p ADD TABLE t', ['alter publication p', 'create publication relation t in publication p']],
    ['ALTER PUBLICATION p DROP TABLE s.t', ['alter publication p', 'drop publication relation s.t in publication p']],
    ['CREATE PUBLICATION p FOR TABLE a, TABLES IN SCHEMA "S", CURRENT_SCHEMA', ['create publication p', 'create publication relation a in publication p', 'create publication namespace "S" in publication p']],
    ['ALTER DATABASE shop SET work_mem TO 1', ['create setting work_mem']],
    ['ALTER ROLE app IN DATABASE shop RESET work_mem', ['drop setting work_mem for role app']],
    ['ALTER ROLE app SET work_mem TO 1', ['alter role app']],
    ['ALTER DATABASE shop RESET ALL', []],
    ['ALTER TABLE t RENAME TO u', ['alter table t', 'create table u']],
    ['ALTER TABLE s.t RENAME COLUMN a TO b', ['alter column s.t.a', 'create column s.t.b']],
    ['ALTER TABLE s.t RENAME CONSTRAINT a TO b', ['alter constraint s.t.a', 'create constraint s.t.b']],
    ['ALTER DOMAIN s.d RENAME CONSTRAINT a TO b', ['alter constraint s.d.a', 'create constraint s.d.b']],
    ['ALTER TRIGGER a ON t RENAME TO b', ['alter trigger t.a', 'create trigger t.b']],
    ['ALTER SCHEMA a RENAME TO b', ['alter schema a', 'create schema b']],
    ['ALTER FUNCTION s.f(int) RENAME TO g', ['alter function s.f(integer)', 'create function s.g(integer)']],
    ['ALTER TABLE s.t SET SCHEMA n', ['alter table s.t', 'create table n.t']],
    ['ALTER EXTENSION e SET SCHEMA n', ['alter extension e']],
    ['DROP TABLE IF EXISTS s.a, b CASCADE', ['drop table s.a', 'drop table b']],
    ['DROP FUNCTION s.f(int, text[]), g', ['drop function s.f(integer, text[])', 'drop function g']],
    ['DROP TRIGGER g ON s.t', ['drop trigger s.t.g']],
    ['DROP SCHEMA a, b', ['drop schema a', 'drop schema b']],
    ['DROP DOMAIN s.d', ['drop domain s.d']],
    ['DROP OPERATOR CLASS s.c USING btree', ['drop operator class s.c using btree']],
    ['CREATE OPERATOR CLASS s.c FOR TYPE int USING btree AS OPERATOR 1 <', ['create operator class s.c using btree', 'create operator family s.c using btree']],
    ['CREATE OPERATOR CLASS s.c FOR TYPE int USING btree FAMILY f AS OPERATOR 1 <', ['create operator class s.c using btree']],
    ['ALTER OPERATOR FAMILY f USING hash ADD OPERATOR 1 = (int, int)', ['alter operator family f using hash']],
    ["COMMENT ON OPERATOR FAMILY s.f USING hash IS 'x'", ['comment operator family s.f using hash']],
    ['DROP CAST (a AS int[])', ['drop cast (a AS integer[])']],
    ["COMMENT ON COLUMN s.t.a IS 'x'", ['comment column s.t.a']],
    ["COMMENT ON CONSTRAINT c ON DOMAIN s.d IS 'x'", ['comment constraint s.d.c']],
    ["COMMENT ON CONSTRAINT c ON t IS 'x'", ['comment constraint t.c']],
    ["COMMENT ON FUNCTION f() IS 'x'", ['comment function f()']],
    ["COMMENT ON MATERIALIZED VIEW m IS 'x'", ['comment materialized view m']],
    ['GRANT SELECT, INSERT (a) ON s.t, u TO x', ['grant column s.t.a', 'grant column u.a', 'grant table s.t', 'grant table u']],
    ['REVOKE ALL ON FUNCTION f(int) FROM PUBLIC', ['grant function f(integer)']],
    ['GRANT USAGE ON SCHEMA s TO x', ['grant schema s']],
    ['GRANT SELECT ON ALL TABLES IN SCHEMA s TO x', ['grant schema s']],
    ['GRANT a TO b', []],
    ['ALTER DEFAULT PRIVILEGES FOR ROLE a, "B" IN SCHEMA s REVOKE ALL ON FUNCTIONS FROM x', ['grant default acl for role a in schema s on functions', 'grant default acl for role "B" in schema s on functions']],
    ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO x', ['grant default acl on tables']]
  ])('%s', (text, expected) => {
    expect(shorts(text)).toEqual(expected)
  })

  test.each(['INSERT INTO t VALUES (1)', 'SELECT 1', 'SET a = 1', 'CREATE TABLE t (', 'CREATE TABLE', '', "CREATE VIEW v AS SELECT '", 'FROB t', 'TRUNCATE t'])(
    'nothing in %j',
    (text) => {
      expect(targetsOf(text)).toEqual([])
    }
  )
})

describe('CREATE TABLE', () => {
  const text = `CREATE TABLE s.t ( -- 😀
  id serial PRIMARY KEY,
  uid bigint GENERATED ALWAYS AS IDENTITY,
  a text NOT NULL DEFAULT 'x' UNIQUE,
  b int CONSTRAINT positive CHECK (b > 0) REFERENCES u DEFERRABLE,
  UNIQUE (a, b),
  CONSTRAINT k FOREIGN KEY (a, b) REFERENCES u (c, d),
  EXCLUDE USING gist (a WITH =, b WITH &&),
  CHECK (a <> ''),
  CHECK (b > id),
  CHECK (b < id),
  LIKE u
)`

  test('speaks of its columns, constraints and sequences, under the names that PostgreSQL chooses', () => {
    expect(shorts(text)).toEqual([
      'create table s.t', 'create column s.t.id', 'create sequence s.t_id_seq*', 'create constraint s.t.t_pkey*', 'create column s.t.uid',
      'create sequence s.t_uid_seq*', 'create column s.t.a', 'create constraint s.t.t_a_not_null*', 'create constraint s.t.t_a_key*',
      'create column s.t.b', 'create constraint s.t.positive', 'create constraint s.t.t_b_fkey*', 'create constraint s.t.t_a_b_key*',
      'create constraint s.t.k', 'create constraint s.t.t_a_b_excl*', 'create constraint s.t.t_a_check*', 'create constraint s.t.t_check*',
      'create constraint s.t.t_check1*'
    ])
  })

  test('each stands where it is written, also behind an emoji', () => {
    const at = (name: string): string => text.slice(targetsOf(text).find((target) => target.name === name)?.offset).split('\n')[0] ?? ''
    expect(at('t')).toBe('s.t ( -- 😀')
    expect(at('b')).toMatch(/^b int CONSTRAINT/)
    expect(at('positive')).toMatch(/^CONSTRAINT positive/)
    expect(at('t_pkey')).toBe('PRIMARY KEY,')
    expect(at('t_id_seq')).toBe('id serial PRIMARY KEY,')
    expect(at('k')).toMatch(/^CONSTRAINT k/)
    expect(at('t_check1')).toBe('CHECK (b < id),')
  })

  test('names that would be too long are cut as on a server', () => {
    const [, , sequence, key] = shorts('CREATE TABLE a_very_long_table_name_that_goes_on_and_on_and_on (another_long_column_name_for_names serial UNIQUE)')
    expect(sequence).toBe('create sequence a_very_long_table_name_that_g_another_long_column_name_for__seq*')
    expect(key).toBe('create constraint a_very_long_table_name_that_goes_on_and_on_and_on.a_very_long_table_name_that_g_another_long_column_name_for__key*')
  })
})

test('ALTER TABLE speaks of what its commands name', () => {
  const text = `ALTER TABLE ONLY s.t ADD COLUMN a int REFERENCES u, DROP COLUMN b, ALTER COLUMN c TYPE text, OWNER TO me, ENABLE ROW LEVEL SECURITY,
    ADD CONSTRAINT d CHECK (true), DROP CONSTRAINT e, VALIDATE CONSTRAINT f, ALTER CONSTRAINT g DEFERRABLE, DISABLE TRIGGER h, ENABLE TRIGGER ALL,
    ENABLE RULE i, CLUSTER ON j, REPLICA IDENTITY USING INDEX k, INHERIT p, SET TABLESPACE q, ALTER l ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME x.m),
    ADD PRIMARY KEY USING INDEX n`
  expect(shorts(text)).toEqual([
    'alter table s.t', 'create column s.t.a', 'create constraint s.t.t_a_fkey*', 'drop column s.t.b', 'alter column s.t.c', 'create constraint s.t.d',
    'drop constraint s.t.e', 'alter constraint s.t.f', 'alter constraint s.t.g', 'alter trigger s.t.h', 'alter rule s.t.i', 'alter index s.t.j',
    'alter index s.t.k', 'alter column s.t.l', 'create sequence x.m', 'create constraint s.t.n'
  ])
  for (const { name, offset } of targetsOf(text)) {
    if (['b', 'c', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].includes(name)) expect(text.slice(offset)).toMatch(new RegExp(`^${name}\\b`))
  }
  expect(shorts('ALTER TABLE t ATTACH PARTITION s.p DEFAULT')).toEqual(['alter table t', 'alter table s.p'])
})

describe('places without a location in the parse tree', () => {
  test.each([
    ['COMMENT ON COLUMN s.t.comment IS $$t$$', 'comment'],
    ['DROP SCHEMA IF EXISTS "Odd Schema"', '"Odd Schema"'],
    ['CREATE FUNCTION /* f */ s . f() RETURNS int LANGUAGE sql AS $$f$$', 's . f'],
    ['CREATE TRIGGER "Après" AFTER INSERT ON t EXECUTE FUNCTION f()', '"Après"'],
    ['CREATE OPERATOR s.### (rightarg = int, function = f)', '###'],
    ['CREATE TYPE type AS ENUM ($$a$$)', 'type AS']
  ])('%s', (text, written) => {
    expect(text.slice(targetsOf(text)[0]?.offset).startsWith(written)).toBe(true)
  })

  test('several of one statement each have their own', () => {
    expect(targetsOf('DROP VIEW a, s.a, b').map(({ offset }) => offset)).toEqual([10, 13, 18])
    expect(targetsOf('ALTER TABLE t RENAME COLUMN b TO c').map(({ offset }) => offset)).toEqual([28, 33])
  })
})
