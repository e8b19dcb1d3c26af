/** Ledgers with rows as the tools write them, for tools that are no packages of npm. */
import { createHash } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { majors } from '../../support/postgres.js'
import { openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import type { Files } from '../formats/folder.js'
import { holdBooks, outlineOf, reading, without } from './books.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

type Hold = (statements: readonly string[], files: Files) => Promise<unknown>
const holder = (table: string, format: string): Hold => async (statements, files) => outlineOf(await holdBooks(workbench, [table, ...statements], files, format))

describe('golang-migrate', () => {
  // database/postgres/postgres.go (`ensureVersionTable`, `SetVersion`).
  const table = 'create table schema_migrations (version bigint not null primary key, dirty boolean not null)'
  const at = (version: number, dirty = false): string => `insert into schema_migrations (version, dirty) values (${String(version)}, ${String(dirty)})`
  const files = { 'm/000001_a.up.sql': '', 'm/000002_b.up.sql': '', 'm/000003_c.up.sql': '' }
  const hold = holder(table, 'golang-migrate')

  test('has applied all up to the version of its one row', async () => {
    expect(await hold([at(3)], files)).toEqual({ applied: ['000001', '000002', '000003'] })
    expect(await hold([at(2)], files)).toEqual({ applied: ['000001', '000002'], pending: ['000003'] })
    expect(await hold([], files)).toEqual({ pending: ['000001', '000002', '000003'] })
  })

  test('misses the file of that version, and no other', async () => {
    expect(await hold([at(3)], without(files, 'm/000003_c.up.sql'))).toEqual({ applied: ['000001', '000002'], mismatches: ['missing 3'] })
    expect(await hold([at(3)], without(files, 'm/000002_b.up.sql'))).toEqual({ applied: ['000001', '000003'] })
    expect(await hold([at(1)], without(files, 'm/000001_a.up.sql'))).toEqual({ pending: ['000002', '000003'], mismatches: ['missing 1'] })
  })

  test('leaves a dirty version in doubt', async () => {
    expect(await hold([at(2, true)], files)).toEqual({ applied: ['000001'], pending: ['000003'], stuck: ['000002'], mismatches: ['dirty 000002 m/000002_b.up.sql'] })
    expect(await hold([at(-1, true)], files)).toEqual({ pending: ['000001', '000002', '000003'], mismatches: ['dirty -1'] })
    const { mismatches: [mismatch] } = reading(await holdBooks(workbench, [table, at(2, true)], files, 'golang-migrate'))
    expect(mismatch?.message).toMatch(/^public\.schema_migrations says that the migration 2, or the way back to it, has failed .*"Dirty database version 2\. Fix and force version\."/)
  })
})

describe('goose', () => {
  // internal/dialect/dialectquery/postgres.go; goose inserts version 0 with the table.
  const table = 'create table goose_db_version (id serial not null primary key, version_id bigint not null, is_applied boolean not null, tstamp timestamp null default now())'
  const run = (...versions: readonly number[]): string =>
    `insert into goose_db_version (version_id, is_applied) values ${[0, ...versions].map((version) => `(${String(Math.abs(version))}, ${String(version >= 0)})`).join(', ')}`
  const text = '-- +goose Up\nselect 1;\n'
  const files = { 'm/00001_a.sql': text, 'm/00002_b.sql': text, 'm/00003_c.sql': text }
  const hold = holder(table, 'goose')

  test('goes by the newest row of a version', async () => {
    expect(await hold([run(1, 2, 3)], files)).toEqual({ applied: ['00001', '00002', '00003'] })
    expect(await hold([run(1, 2)], files)).toEqual({ applied: ['00001', '00002'], pending: ['00003'] })
    expect(await hold([run(1, 2, 3, -3)], files)).toEqual({ applied: ['00001', '00002'], pending: ['00003'] })
    expect(await hold([run(1, 2, 3, -3, 3)], files)).toEqual({ applied: ['00001', '00002', '00003'] })
  })

  test('tells of a file that is gone, and refuses one that comes too late', async () => {
    expect(await hold([run(1, 2, 3)], without(files, 'm/00002_b.sql'))).toEqual({ applied: ['00001', '00003'], mismatches: ['missing 2'] })
    expect(await hold([run(1, 3)], files)).toEqual({ applied: ['00001', '00003'], stuck: ['00002'], mismatches: ['out-of-order 00002 m/00002_b.sql'] })
    expect(await hold([run(1, 3)], without(files, 'm/00003_c.sql'))).toEqual({ applied: ['00001'], stuck: ['00002'], mismatches: ['missing 3', 'out-of-order 00002 m/00002_b.sql'] })
  })
})

describe('sqlx', () => {
  // sqlx-postgres/src/migrate.rs (`ensure_migrations_table`, `execute_migration`).
  const table = 'create table _sqlx_migrations (version bigint primary key, description text not null, installed_on timestamptz not null default now(), success boolean not null, checksum bytea not null, execution_time bigint not null)'
  /** With ends of lines as in sqlx's own test of checksums, sqlx-core/src/migrate/migration.rs. */
  const comment = 'create table comment (\r\n\tcomment_id uuid primary key default gen_random_uuid(),\r\n\tcontent text not null\r\n);\r\n'
  const files = { 'm/1_a.sql': '', 'm/2_b.sql': comment, 'm/3_c.sql': 'select 1;\n' }
  // SHA-384 of nothing, as NIST's test vectors have it (FIPS 180-4).
  const empty = '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b'
  const of = (text: string): string => createHash('sha384').update(text).digest('hex')
  const run = (version: number, checksum: string, success = true): string =>
    `insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (${String(version)}, 'x', ${String(success)}, '\\x${checksum}', -1)`
  const hold = holder(table, 'sqlx')

  test('has applied what it has the checksum of', async () => {
    expect(await hold([run(1, empty), run(2, of(comment)), run(3, of('select 1;\n'))], files)).toEqual({ applied: ['1', '2', '3'] })
    expect(await hold([run(1, empty), run(3, of('select 1;\n'))], files)).toEqual({ applied: ['1', '3'], pending: ['2'] })
  })

  test('tells of files that are gone or were edited, whatever git and editors make of the ends of lines', async () => {
    expect(await hold([run(1, empty), run(2, of(comment))], without(files, 'm/1_a.sql'))).toEqual({ applied: ['2'], pending: ['3'], mismatches: ['missing 1'] })
    expect(await hold([run(3, of('select 2;\n'))], files)).toEqual({ applied: ['3'], pending: ['1', '2'], mismatches: ['edited 3 m/3_c.sql'] })
    for (const text of [comment.replaceAll('\r', ''), `\uFEFF${comment}`]) expect(await hold([run(2, of(text))], files)).toEqual({ applied: ['2'], pending: ['1', '3'] })
    expect(await hold([run(3, of('select 1;\r\n'))], files)).toEqual({ applied: ['3'], pending: ['1', '2'] })
    expect(await hold([run(3, of('select  1;\n'))], files)).toEqual({ applied: ['3'], pending: ['1', '2'], mismatches: ['edited 3 m/3_c.sql'] })
  })

  test('stops at what was applied in part', async () => {
    expect(await hold([run(1, empty), run(2, of(comment), false)], files)).toEqual({ applied: ['1'], pending: ['3'], stuck: ['2'], mismatches: ['failed 2 m/2_b.sql'] })
  })
})

describe('diesel', () => {
  // diesel/src/migration/setup_migration_table.sql.
  const table = 'create table __diesel_schema_migrations (version varchar(50) primary key not null, run_on timestamp not null default current_timestamp)'
  const run = (...versions: readonly string[]): string => `insert into __diesel_schema_migrations (version) values ${versions.map((version) => `('${version}')`).join(', ')}`
  const files = { 'm/00000000000000_diesel_initial_setup/up.sql': 'select 1;', 'm/2025-06-12-220107_a/up.sql': 'select 1;', 'm/2025-06-12-230107_b/up.sql': 'select 1;' }
  const hold = holder(table, 'diesel')

  test('knows versions, and runs what it has not run', async () => {
    expect(await hold([run('00000000000000', '20250612220107', '20250612230107')], files)).toEqual({ applied: ['00000000000000', '20250612220107', '20250612230107'] })
    expect(await hold([run('00000000000000', '20250612230107')], files)).toEqual({ applied: ['00000000000000', '20250612230107'], pending: ['20250612220107'] })
    expect(await hold([run('00000000000000', '20250612220107', '20250613000107')], files)).toEqual({
      applied: ['00000000000000', '20250612220107'], pending: ['20250612230107'], mismatches: ['missing 20250613000107']
    })
  })
})

describe('Supabase', () => {
  // supabase/cli: pkg/migration/history.go; versions of the platform have added more columns.
  const table = 'create schema supabase_migrations; create table supabase_migrations.schema_migrations (version text not null primary key, statements text[], name text, created_by text)'
  const run = (...versions: readonly string[]): string => `insert into supabase_migrations.schema_migrations (version, name, statements) values ${versions.map((version) => `('${version}', 'a', '{select 1}')`).join(', ')}`
  const files = { 'm/20250612220107_a.sql': '', 'm/20250612230107_b.sql': '', 'm/20250613000107_c.sql': '' }
  const hold = holder(table, 'supabase')

  test('knows versions, and refuses what comes too late', async () => {
    expect(await hold([run('20250612220107', '20250612230107', '20250613000107')], files)).toEqual({ applied: ['20250612220107', '20250612230107', '20250613000107'] })
    expect(await hold([run('20250612220107')], files)).toEqual({ applied: ['20250612220107'], pending: ['20250612230107', '20250613000107'] })
    expect(await hold([run('20250612220107', '20250613000107')], files)).toEqual({
      applied: ['20250612220107', '20250613000107'], stuck: ['20250612230107'], mismatches: ['out-of-order 20250612230107 m/20250612230107_b.sql']
    })
    expect(await hold([run('20250612220107', '20250612230107')], without(files, 'm/20250612230107_b.sql'))).toEqual({
      applied: ['20250612220107'], pending: ['20250613000107'], mismatches: ['missing 20250612230107']
    })
  })
})

describe('Prisma', () => {
  // prisma/prisma-engines: schema-engine/connectors/sql-schema-connector (`create_migrations_table`).
  const table = `create table _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
    logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`
  /** Of the text "hello", as the tests of schema-connector/src/checksum.rs have it. */
  const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
  const run = (name: string, checksum: string, state: 'finished' | 'failed' | 'rolled back' = 'finished'): string =>
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, logs, rolled_back_at) values (gen_random_uuid(), '${checksum}',
      ${state === 'finished' ? 'now()' : 'null'}, '${name}', ${state === 'failed' ? "'ERROR'" : 'null'}, ${state === 'rolled back' ? 'now()' : 'null'})`
  const files = { 'm/migration_lock.toml': 'provider = "postgresql"', 'm/1_a/migration.sql': 'hello', 'm/2_b/migration.sql': 'hello', 'm/3_c/migration.sql': 'a\nb\n' }
  const hold = holder(table, 'prisma')
  const [unix, windows] = ['a\nb\n', 'a\r\nb\r\n'].map((text) => createHash('sha256').update(text).digest('hex')) as [string, string]

  test('has applied what is finished and was not rolled back', async () => {
    expect(await hold([run('1_a', hello), run('2_b', hello), run('3_c', unix)], files)).toEqual({ applied: ['1_a', '2_b', '3_c'] })
    expect(await hold([run('1_a', hello), run('2_b', 'old', 'rolled back'), run('3_c', unix)], files)).toEqual({ applied: ['1_a', '3_c'], pending: ['2_b'] })
    expect(await hold([run('1_a', hello), run('2_b', 'old', 'rolled back'), run('2_b', hello)], files)).toEqual({ applied: ['1_a', '2_b'], pending: ['3_c'] })
  })

  test('tells of what is gone, was edited, or has failed', async () => {
    expect(await hold([run('1_a', hello), run('2_b', hello)], without(files, 'm/2_b/migration.sql'))).toEqual({ applied: ['1_a'], pending: ['3_c'], mismatches: ['missing 2_b'] })
    expect(await hold([run('1_a', unix)], files)).toEqual({ applied: ['1_a'], pending: ['2_b', '3_c'], mismatches: ['edited 1_a m/1_a/migration.sql'] })
    expect(await hold([run('1_a', hello), run('2_b', hello, 'failed')], files)).toEqual({
      applied: ['1_a'], pending: ['3_c'], stuck: ['2_b'], mismatches: ['failed 2_b m/2_b/migration.sql']
    })
  })

  test('takes no notice of ends of lines, nor of the zeros that old releases left out', async () => {
    expect(await hold([run('3_c', windows)], files)).toEqual({ applied: ['3_c'], pending: ['1_a', '2_b'] })
    // The bytes 0e and 04.
    const old = hello.replace(/../g, (byte) => Number.parseInt(byte, 16).toString(16))
    expect(old).toHaveLength(62)
    expect(await hold([run('1_a', old)], files)).toEqual({ applied: ['1_a'], pending: ['2_b', '3_c'] })
  })
})

describe('Drizzle', () => {
  // drizzle-orm/src/pg-core/dialect.ts (`migrate`), and up-migrations/pg.ts for what version 1 adds.
  const table = 'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)'
  const of = (text: string): string => createHash('sha256').update(text).digest('hex')
  const run = (text: string, when: number): string => `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${of(text)}', ${String(when)})`
  const entry = (tag: string, when: number): unknown => ({ idx: 0, version: '7', when, tag, breakpoints: true })
  const journal = (...entries: readonly unknown[]): string => JSON.stringify({ version: '7', dialect: 'postgresql', entries })
  const files = { 'm/0000_a.sql': 'a', 'm/0001_b.sql': 'b', 'm/meta/_journal.json': journal(entry('0000_a', 1749765667000), entry('0001_b', 1749769267000)) }
  const hold = holder(table, 'drizzle')

  test('goes by the instant of an entry, and where that has moved by the text', async () => {
    expect(await hold([run('a', 1749765667000), run('b', 1749769267000)], files)).toEqual({ applied: ['0000_a', '0001_b'] })
    expect(await hold([run('a', 1749765667000), run('b', 1749769260000)], files)).toEqual({ applied: ['0000_a', '0001_b'] })
    expect(await hold([run('a', 1749765667000)], files)).toEqual({ applied: ['0000_a'], pending: ['0001_b'] })
  })

  test('tells of edited texts, and passes over what is older than the newest', async () => {
    expect(await hold([run('a', 1749765667000), run('x', 1749769267000)], files)).toEqual({ applied: ['0000_a', '0001_b'], mismatches: ['edited 0001_b m/0001_b.sql'] })
    expect(await hold([run('b', 1749769267000)], files)).toEqual({ applied: ['0001_b'], stuck: ['0000_a'], mismatches: ['out-of-order 0000_a m/0000_a.sql'] })
  })

  test('goes by folders from version 1 on, and runs what comes late', async () => {
    const folders = { 'm/20250612220107_a/migration.sql': 'a', 'm/20250612220107_a/snapshot.json': '', 'm/20250612230107_b/migration.sql': 'b', 'm/20250612230107_b/snapshot.json': '' }
    const upgraded = 'alter table drizzle.__drizzle_migrations add name text, add applied_at timestamptz default now(), add version integer'
    const named = (text: string, when: number, name: string): string => `insert into drizzle.__drizzle_migrations (hash, created_at, name) values ('${of(text)}', ${String(when)}, '${name}')`
    expect(await hold([upgraded, named('b', 1749769267000, '20250612230107_b')], folders)).toEqual({ applied: ['20250612230107_b'], pending: ['20250612220107_a'] })
    // A row of before, with milliseconds that the name of the folder does not have.
    expect(await hold([run('a', 1749765667123)], folders)).toEqual({ applied: ['20250612220107_a'], pending: ['20250612230107_b'] })
    expect(await hold([upgraded, named('c', 1, '20250101000000_c')], folders)).toEqual({ pending: ['20250612220107_a', '20250612230107_b'], mismatches: ['missing 20250101000000_c'] })
  })
})

describe('Graphile Migrate', () => {
  // src/migration.ts (`_migrateMigrationSchema`, `runStringMigration`); hashes of `calculateHash` in src/hash.ts.
  const table = 'create schema graphile_migrate; create table graphile_migrate.migrations (hash text primary key, previous_hash text, filename text not null, date timestamptz not null default now())'
  const first = 'sha1:2b0c62958f7bc57adb87f11570fa0c2f35879238'
  const files = {
    'm/committed/000001.sql': `--! Previous: -\n--! Hash: ${first}\n\ncreate table users (id integer primary key);\n`,
    'm/committed/000002.sql': `--! Previous: ${first}\n--! Hash: sha1:9b6d99a33f6e9b340ee462f7e7c0457a7d4d8588\n\n--! no-transaction\ncreate index concurrently users_id on users (id);\n`,
    'm/current.sql': 'select 1;'
  }
  const run = (filename: string, hash: string): string => `insert into graphile_migrate.migrations (hash, filename) values ('${hash}', '${filename}')`
  const hold = holder(table, 'graphile-migrate')

  test('knows hashes, of which one that was committed again has another', async () => {
    expect(await hold([run('000001.sql', first)], files)).toEqual({ applied: ['000001'], pending: ['000002'] })
    expect(await hold([run('000001.sql', 'sha1:00')], files)).toEqual({ applied: ['000001'], pending: ['000002'], mismatches: ['edited 000001 m/committed/000001.sql'] })
    expect(await hold([run('000003.sql', 'sha1:00')], files)).toEqual({
      stuck: ['000001', '000002'], mismatches: ['missing 000003', 'out-of-order 000001 m/committed/000001.sql', 'out-of-order 000002 m/committed/000002.sql']
    })
  })
})
