import { beforeAll, describe, expect, test } from '@jest/globals'
import { loadScanner } from '../../src/sql/scanner.js'
import { databaseName, isSet, runsOutsideTransaction, statementKind, statesOwner, statesPrivileges, transactionControl } from '../../src/sql/statement.js'

beforeAll(loadScanner)

describe('statementKind', () => {
  test.each([
    ['CREATE TABLE IF NOT EXISTS t (a int)', 'CREATE TABLE'],
    ['create /* x */ local temporary\n-- y\ntable t (a int)', 'CREATE TABLE'],
    ['CREATE UNLOGGED TABLE t AS SELECT 1', 'CREATE TABLE AS'],
    ['CREATE TABLE t (a, "AS") WITH (fillfactor = 70) AS TABLE u', 'CREATE TABLE AS'],
    ['CREATE TABLE t (a int GENERATED ALWAYS AS (1) STORED)', 'CREATE TABLE'],
    ['CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)', 'CREATE INDEX'],
    ['CREATE OR REPLACE TEMP RECURSIVE VIEW v (n) AS SELECT 1', 'CREATE VIEW'],
    ['CREATE MATERIALIZED VIEW m AS SELECT 1', 'CREATE MATERIALIZED VIEW'],
    ['CREATE CONSTRAINT TRIGGER t AFTER INSERT ON x', 'CREATE TRIGGER'],
    ['CREATE EVENT TRIGGER t ON sql_drop', 'CREATE EVENT TRIGGER'],
    ['CREATE DEFAULT CONVERSION c FOR $$a$$', 'CREATE CONVERSION'],
    ['CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE l', 'CREATE LANGUAGE'],
    ['CREATE OPERATOR + (leftarg = int)', 'CREATE OPERATOR'],
    ['CREATE OPERATOR CLASS c FOR TYPE t', 'CREATE OPERATOR CLASS'],
    ['CREATE TEXT SEARCH CONFIGURATION c (copy = simple)', 'CREATE TEXT SEARCH CONFIGURATION'],
    ['CREATE USER u', 'CREATE ROLE'],
    ['CREATE USER MAPPING FOR u SERVER s', 'CREATE USER MAPPING'],
    ['DROP GROUP g', 'DROP ROLE'],
    ['DROP OWNED BY u', 'DROP OWNED'],
    ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO u', 'ALTER DEFAULT PRIVILEGES'],
    ['ALTER SYSTEM SET a = 1', 'ALTER SYSTEM'],
    ['ALTER FOREIGN TABLE t ADD a int', 'ALTER FOREIGN TABLE'],
    ['WITH a AS (INSERT INTO t VALUES (1) RETURNING *) SELECT * FROM a', 'SELECT'],
    ['WITH RECURSIVE a AS MATERIALIZED (SELECT 1) DELETE FROM t', 'DELETE'],
    ['WITH a AS (SELECT 1) (SELECT 2)', 'SELECT'],
    ['WITH a AS (SELECT 1) SELECT * INTO t FROM a', 'SELECT INTO'],
    ['SELECT a INTO t FROM u', 'SELECT INTO'],
    ['SELECT a AS into FROM t', 'SELECT'],
    ["SELECT 'INTO', (SELECT 1)", 'SELECT'],
    ['(SELECT 1) UNION SELECT 2', 'SELECT'],
    ['VALUES (1)', 'SELECT'],
    ['TABLE t', 'SELECT'],
    ['INSERT INTO t VALUES (1)', 'INSERT'],
    ['GRANT SELECT (a), INSERT ON t TO u', 'GRANT'],
    ['GRANT a, b TO c WITH ADMIN OPTION', 'GRANT ROLE'],
    ['REVOKE GRANT OPTION FOR ALL ON t FROM u', 'REVOKE'],
    ['REVOKE a FROM b', 'REVOKE ROLE'],
    ['SET a TO 1', 'SET'],
    ['SET CONSTRAINTS ALL DEFERRED', 'SET CONSTRAINTS'],
    ['START TRANSACTION ISOLATION LEVEL SERIALIZABLE', 'BEGIN'],
    ['END', 'COMMIT'],
    ['ABORT', 'ROLLBACK'],
    ["COMMIT PREPARED 'a'", 'COMMIT PREPARED'],
    ["PREPARE TRANSACTION 'a'", 'PREPARE TRANSACTION'],
    ['PREPARE a AS SELECT 1', 'PREPARE'],
    ['REFRESH MATERIALIZED VIEW CONCURRENTLY v', 'REFRESH MATERIALIZED VIEW'],
    ['IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c', 'IMPORT FOREIGN SCHEMA'],
    ['LOCK t', 'LOCK TABLE'],
    ['TRUNCATE t', 'TRUNCATE TABLE'],
    ['DO $$begin end$$', 'DO'],
    ["SECURITY LABEL ON TABLE t IS 'a'", 'SECURITY LABEL'],
    ['ANALYSE t', 'ANALYZE'],
    ['DECLARE c CURSOR FOR SELECT 1', 'DECLARE CURSOR'],
    ['FROB t', 'UNKNOWN'],
    ['CREATE FROB t', 'UNKNOWN'],
    ['"select" 1', 'UNKNOWN'],
    ["'unterminated", 'UNKNOWN'],
    ['', 'UNKNOWN']
  ])('%s', (text, kind) => {
    expect(statementKind(text)).toBe(kind)
  })
})

describe('runsOutsideTransaction', () => {
  test.each([
    'CREATE INDEX CONCURRENTLY ON t (a)',
    'create unique index /* c */ concurrently if not exists i on t (a)',
    'DROP INDEX CONCURRENTLY IF EXISTS i',
    'REINDEX INDEX CONCURRENTLY i',
    'REINDEX (VERBOSE, CONCURRENTLY) TABLE t',
    'REINDEX SCHEMA s',
    'REINDEX (VERBOSE) DATABASE',
    'REINDEX SYSTEM d',
    'VACUUM',
    'VACUUM (ANALYZE) t',
    'CREATE DATABASE d',
    'DROP DATABASE IF EXISTS d',
    'ALTER DATABASE d SET TABLESPACE s',
    "CREATE TABLESPACE s LOCATION '/x'",
    'DROP TABLESPACE s',
    "ALTER SYSTEM SET a = 'b'",
    "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p",
    "CREATE SUBSCRIPTION s CONNECTION 'connect=false' PUBLICATION p WITH (connect = true, create_slot)",
    'ALTER SUBSCRIPTION s REFRESH PUBLICATION',
    'ALTER SUBSCRIPTION s ADD PUBLICATION p',
    'ALTER SUBSCRIPTION s SET (failover = true)',
    'DROP SUBSCRIPTION s',
    'ALTER TABLE t DETACH PARTITION p CONCURRENTLY',
    'CLUSTER',
    'CLUSTER VERBOSE',
    'CLUSTER (VERBOSE)',
    'DISCARD ALL',
    "COMMIT PREPARED 'a'"
  ])('%s', (text) => {
    expect(runsOutsideTransaction(text)).toBe(true)
  })

  test.each([
    'CREATE INDEX "concurrently" ON t (a)',
    "CREATE INDEX i ON t (a) WHERE b = 'INDEX CONCURRENTLY'",
    'DROP INDEX i -- CONCURRENTLY',
    'REINDEX TABLE t',
    'REINDEX (CONCURRENTLY false) TABLE t',
    'REINDEX INDEX "database"',
    'ANALYZE t',
    'ALTER DATABASE d SET work_mem = 1',
    'ALTER TABLE t SET TABLESPACE s',
    "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (connect = false)",
    "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (slot_name = 'create_slot', create_slot = 'off')",
    'ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)',
    'ALTER SUBSCRIPTION s DISABLE',
    'ALTER TABLE t DETACH PARTITION p',
    'ALTER TABLE t DETACH PARTITION p FINALIZE',
    'CLUSTER t USING i',
    'CLUSTER VERBOSE "t"',
    'DISCARD PLANS',
    'REFRESH MATERIALIZED VIEW CONCURRENTLY v',
    "ALTER TYPE e ADD VALUE 'a'",
    'DO $$begin execute $x$vacuum$x$; end$$'
  ])('not %s', (text) => {
    expect(runsOutsideTransaction(text)).toBe(false)
  })
})

test.each([
  ['BEGIN', 'begin'],
  ['start transaction read only', 'begin'],
  ['COMMIT AND CHAIN', 'commit'],
  ['END WORK', 'commit'],
  ['ROLLBACK', 'rollback'],
  ['ABORT', 'rollback'],
  ['ROLLBACK TO a', 'savepoint'],
  ['ROLLBACK WORK TO SAVEPOINT a', 'savepoint'],
  ['SAVEPOINT a', 'savepoint'],
  ['RELEASE a', 'savepoint'],
  ["COMMIT PREPARED 'a'", undefined],
  ["PREPARE TRANSACTION 'a'", undefined],
  ['DO $$BEGIN COMMIT; END$$', undefined]
])('transactionControl of %s is %s', (text, control) => {
  expect(transactionControl(text)).toBe(control)
})

test.each([
  ['SET a = 1', true],
  ['SET LOCAL ROLE x', true],
  ['RESET ALL', true],
  ['SET CONSTRAINTS ALL IMMEDIATE', false],
  ['SELECT set_config($$a$$, $$b$$, false)', false]
])('isSet of %s is %s', (text, expected) => {
  expect(isSet(text)).toBe(expected)
})

describe('databaseName', () => {
  test.each([
    ['ALTER DATABASE shop SET a = 1', 'shop', ['shop']],
    ['ALTER DATABASE "Shop; 1" OWNER TO x', '"Shop; 1"', ['Shop; 1']],
    ['alter /* a */ database -- b\n Shop rename to x', 'Shop', ['shop']],
    ["COMMENT ON DATABASE shop IS 'ON DATABASE x'", 'shop', ['shop']],
    ['GRANT CONNECT, TEMP ON DATABASE shop TO x', 'shop', ['shop']],
    ['GRANT ALL ON DATABASE a, "B", c TO x', 'a, "B", c', ['a', 'B', 'c']],
    ['REVOKE ALL ON DATABASE shop FROM PUBLIC', 'shop', ['shop']],
    ["SECURITY LABEL FOR p ON DATABASE shop IS 'a'", 'shop', ['shop']],
    ['ALTER ROLE x IN DATABASE shop SET a = 1', 'shop', ['shop']],
    ['ALTER USER ALL IN DATABASE U&"d\\00e9" RESET ALL', 'U&"d\\00e9"', ['dé']],
    ['REINDEX (VERBOSE) DATABASE CONCURRENTLY shop', 'shop', ['shop']]
  ])('in %s', (text, written, names) => {
    const found = databaseName(text)
    expect(text.slice(found?.start, found?.end)).toBe(written)
    expect(found?.names).toEqual(names)
  })

  test.each([
    'CREATE DATABASE shop',
    'DROP DATABASE shop',
    'GRANT SELECT ON "database" TO x',
    'GRANT USAGE ON SCHEMA database TO x',
    "COMMENT ON TABLE database IS 'a'",
    'REINDEX TABLE shop',
    'REINDEX DATABASE',
    'ALTER ROLE x SET a = 1',
    "SELECT 'ALTER DATABASE shop'"
  ])('not in %s', (text) => {
    expect(databaseName(text)).toBeUndefined()
  })
})

describe('statesOwner', () => {
  test.each([
    ['ALTER TABLE t OWNER TO app', ['app']],
    ['ALTER TABLE t ADD a int, OWNER TO "App"', ['App']],
    ['ALTER FUNCTION f(int) OWNER TO app', ['app']],
    ['ALTER SCHEMA s OWNER TO app', ['app']],
    ['CREATE SCHEMA s AUTHORIZATION app', ['app']],
    ['CREATE SCHEMA AUTHORIZATION app', ['app']],
    ['REASSIGN OWNED BY a, b TO c', ['c']],
    ['SET ROLE app', ['app']],
    ["SET LOCAL role = 'App'", ['App']],
    ['SET SESSION AUTHORIZATION app', ['app']]
  ])('%s', (text, roles) => {
    expect(statesOwner(text)).toEqual(roles)
  })

  test.each([
    'ALTER TABLE t OWNER TO CURRENT_USER',
    'SET ROLE NONE',
    'RESET ROLE',
    'SET SESSION AUTHORIZATION DEFAULT',
    'ALTER SEQUENCE s OWNED BY t.a',
    'CREATE ROLE owner',
    'ALTER TABLE t ADD owner text',
    "COMMENT ON TABLE t IS 'OWNER TO app'",
    'ALTER TABLE t OWNER TO'
  ])('not %s', (text) => {
    expect(statesOwner(text)).toEqual([])
  })
})

test.each([
  ['GRANT SELECT ON t TO u', true],
  ['REVOKE ALL ON FUNCTION f(int) FROM PUBLIC', true],
  ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO u', true],
  ['GRANT a TO b', false],
  ['REVOKE a FROM b', false],
  ['CREATE POLICY p ON t TO u', false]
])('statesPrivileges of %s is %s', (text, expected) => {
  expect(statesPrivileges(text)).toBe(expected)
})
