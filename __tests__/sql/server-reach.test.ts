import { beforeAll, expect, test } from '@jest/globals'
import { loadScanner } from '../../src/sql/scanner.js'
import { serverReach } from '../../src/sql/server-reach.js'

beforeAll(loadScanner)

const change = { type: 'changes roles', roles: [], changesRunner: false, drops: false }

test.each([
  ['CREATE ROLE "App User" LOGIN', { type: 'creates role', role: 'App User' }],
  ['create user App in role staff', { type: 'creates role', role: 'app' }],
  ['ALTER ROLE app SET search_path = postgres', { ...change, roles: ['app'] }],
  ['alter user app password $$postgres$$', { ...change, roles: ['app'] }],
  ['ALTER ROLE ALL SET work_mem = 1', { ...change, changesRunner: true }],
  ['ALTER ROLE CURRENT_USER NOLOGIN', { ...change, changesRunner: true }],
  ['ALTER GROUP staff ADD USER app', { ...change, roles: ['staff'] }],
  ['ALTER ROLE app RENAME TO other', { ...change, roles: ['app'] }],
  ['DROP ROLE IF EXISTS app, other', { ...change, roles: ['app', 'other'], drops: true }],
  ['DROP OWNED BY app', { ...change, roles: ['app'] }],
  ['REASSIGN OWNED BY SESSION_USER TO app', { ...change, changesRunner: true }],
  ['GRANT staff TO app, CURRENT_USER', { ...change, roles: ['staff', 'app'] }],
  ['REVOKE ADMIN OPTION FOR staff\nFROM app', { ...change, roles: ['staff', 'app'] }],
  ["COMMENT ON\nROLE app IS 'x'", { type: 'describes role' }],
  ["COMMENT ON TABLESPACE pg_default IS 'x'", { type: 'changes server' }],
  ['GRANT CREATE ON TABLESPACE pg_default TO app', { type: 'changes server' }],
  ['GRANT SET ON PARAMETER work_mem TO app', { type: 'grants on cluster' }],
  ['ALTER ROLE app IN DATABASE shop SET work_mem = 1', { type: 'sets for role' }],
  ['alter role all in database shop reset all', { type: 'sets for role' }],
  ['ALTER SUBSCRIPTION s ENABLE', { type: 'reaches publisher', instead: [] }],
  ['CREATE DATABASE shop', { type: 'changes server' }],
  ['ALTER TABLESPACE t OWNER TO app', { type: 'changes server' }],
  ["ALTER SYSTEM SET work_mem = '1MB'", { type: 'changes server' }],
  ["SELECT pg_create_logical_replication_slot('s', 'pgoutput')", { type: 'changes server' }]
])('%j reaches beyond its database', (text, reach) => {
  expect(serverReach(text)).toEqual(reach)
})

test.each([
  ["COMMENT ON TABLE t IS 'depends\non role app and on tablespace x'"],
  ['GRANT SELECT ON t TO app'],
  ['GRANT ALL ON SCHEMA parameter TO app'],
  ['CREATE USER MAPPING FOR app SERVER s'],
  ['ALTER USER MAPPING FOR app SERVER s OPTIONS (SET a $$b$$)'],
  ['DROP USER MAPPING FOR app SERVER s'],
  ["ALTER DATABASE shop SET work_mem = '1MB'"],
  ['CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ select pg_replication_origin_create($1) $$'],
  ['ALTER TABLE t OWNER TO app'],
  ['SET ROLE app'],
  ['ALTER SUBSCRIPTION s DISABLE'],
  ["COMMENT ON SUBSCRIPTION s IS 'x'"],
  ['create role']
])('%j does not', (text) => {
  expect(serverReach(text)).toBeUndefined()
})
