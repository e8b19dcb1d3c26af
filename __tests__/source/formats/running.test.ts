import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { Session } from '../../../src/database/session.js'
import { keyOf } from '../../../src/snapshot/object.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import type { Recorder } from '../../../src/source/migrations-source.js'
import { MigrationError } from '../../../src/source/sql-error.js'
import { majors } from '../../support/postgres.js'
import { dropBuilt, memoryOptions, openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import type { Files } from './folder.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

/** Keys of what the migrations of the folder `m` build, without the schema and constraints. */
async function build(files: Files, format = 'auto'): Promise<readonly string[]> {
  const built = await migrationsSource(['m'], format, memoryOptions(files)).build(workbench)
  await dropBuilt(built)
  return built.snapshot.objects.map(keyOf).filter((key) => !/^(?:schema public|constraint )/.test(key))
}

async function failure(files: Files, format = 'auto'): Promise<string> {
  const error: unknown = await build(files, format).then(() => undefined, (reason: unknown) => reason)
  if (!(error instanceof MigrationError)) throw new Error(`not a MigrationError: ${String(error)}`)
  return error.message
}

const table = 'create table t (a integer);\n'
const index = 'create index concurrently i on t (a);\n'
const built = ['table public.t', 'column public.t.a', 'index public.i']

/** For each tool a table, then an index that cannot be made in a transaction, written as the tool has it. */
const samples: readonly (readonly [format: string, Files])[] = [
  ['golang-migrate', { 'm/1_t.up.sql': table, 'm/1_t.down.sql': 'drop table t;', 'm/2_i.up.sql': index }],
  ['flyway', { 'm/V1__t.sql': table, 'm/U1__t.sql': 'drop table t;', 'm/V2__i.sql': index }],
  ['dbmate', { 'm/1_t.sql': `-- migrate:up\n${table}-- migrate:down\ndrop table t;`, 'm/2_i.sql': `-- migrate:up transaction:false\n${index}-- migrate:down\ndrop index i;` }],
  ['goose', { 'm/1_t.sql': `-- +goose Up\n${table}-- +goose Down\ndrop table t;`, 'm/2_i.sql': `-- +goose NO TRANSACTION\n-- +goose Up\n${index}analyze t;\n` }],
  ['sqlx', { 'm/1_t.up.sql': table, 'm/1_t.down.sql': 'drop table t;', 'm/2_i.up.sql': `-- no-transaction\n${index}` }],
  ['diesel', { 'm/1_t/up.sql': table, 'm/1_t/down.sql': 'drop table t;', 'm/2_i/up.sql': index, 'm/2_i/metadata.toml': 'run_in_transaction = false' }],
  ['prisma', { 'm/1_t/migration.sql': table, 'm/2_i/migration.sql': index }],
  ['supabase', { 'm/1_t.sql': `${table}begin;\n${index}analyze t;\n`.replace('begin;\n', '') }],
  ['graphile-migrate', {
    'm/committed/000001.sql': '--! Previous: -\n--! Hash: sha1:2b0c62958f7bc57adb87f11570fa0c2f35879238\n\ncreate table users (id integer primary key);\n',
    'm/committed/000002.sql': '--! Previous: sha1:2b0c62958f7bc57adb87f11570fa0c2f35879238\n--! Hash: sha1:9b6d99a33f6e9b340ee462f7e7c0457a7d4d8588\n\n--! no-transaction\ncreate index concurrently users_id on users (id);\n',
    'm/current.sql': 'create table unfinished ();'
  }]
]

describe('what a tool runs outside of a transaction runs there', () => {
  test.each(samples)('%s', async (format, files) => {
    const expected = format === 'graphile-migrate' ? ['table public.users', 'column public.users.id', 'index public.users_id'] : built
    expect([...(await build(files, format))].sort()).toEqual([...expected].sort())
  })
})

const note = (format: string): string => `\n  ${format} runs this file in a transaction: `

describe('what a tool runs in a transaction fails there, and the way out is named', () => {
  const cases: readonly (readonly [format: string, files: Files, place: string, advice: string])[] = [
    ['golang-migrate', { 'm/1_t.up.sql': table + index }, 'm/1_t.up.sql:2:1', 'give this statement a file of its own'],
    ['flyway', { 'm/V1__t.sql': table, 'm/V2__i.sql': index, 'm/V2__i.sql.conf': 'executeInTransaction=true' }, 'm/V2__i.sql:1:1', '`executeInTransaction=false`'],
    ['dbmate', { 'm/1_t.sql': `-- migrate:up\n${table}${index}-- migrate:down\n` }, 'm/1_t.sql:3:1', '`-- migrate:up transaction:false`'],
    ['dbmate', { 'm/1_t.sql': `-- migrate:up transaction:false\n${table}${index}-- migrate:down\n` }, 'm/1_t.sql:3:1', 'hold this statement alone'],
    ['goose', { 'm/1_t.sql': `-- +goose Up\n${table}${index}` }, 'm/1_t.sql:3:1', '`-- +goose NO TRANSACTION`'],
    ['sqlx', { 'm/1_t.sql': table, 'm/2_i.sql': index }, 'm/2_i.sql:1:1', '`-- no-transaction`'],
    ['sqlx', { 'm/1_t.sql': `-- no-transaction\n${table}${index}` }, 'm/1_t.sql:3:1', '`-- no-transaction`'],
    ['diesel', { 'm/1_t/up.sql': table, 'm/2_i/up.sql': index }, 'm/2_i/up.sql:1:1', '`run_in_transaction = false`'],
    ['prisma', { 'm/1_t/migration.sql': table + index }, 'm/1_t/migration.sql:2:1', 'a migration of its own'],
    ['drizzle', { 'm/1_t/migration.sql': table + index, 'm/1_t/snapshot.json': '' }, 'm/1_t/migration.sql:2:1', 'has no way out'],
    ['node-pg-migrate', { 'm/1_t.sql': `-- Up Migration\n${table}${index}-- Down Migration\n` }, 'm/1_t.sql:3:1', '`pgm.noTransaction()`']
  ]

  test.each(cases)('%s %j', async (format, files, place, advice) => {
    const message = await failure(files, format)
    expect(message.startsWith(`${place}: CREATE INDEX CONCURRENTLY cannot `)).toBe(true)
    expect(message).toContain(note(format))
    expect(message.slice(message.indexOf(note(format)))).toContain(advice)
  })

  test('new labels of an enum too, with supabase as well', async () => {
    const text = "create type e as enum ('a');\ncreate table t (a e);\n"
    const add = "alter type e add value 'b';\ninsert into t values ('b');\n"
    expect(await failure({ 'm/1_e.sql': text, 'm/2_b.sql': add }, 'supabase')).toContain(`${note('supabase')}give this statement a migration of its own.`)
    expect(await build({ 'm/1_e.sql': text, 'm/2_b.sql': add }, 'plain')).toContain('type public.e')
  })

  test('other errors keep their own words', async () => {
    expect(await failure({ 'm/1_t.sql': `-- +goose Up\nselect nothing;\n` })).not.toContain('in a transaction')
  })
})

describe('the transaction of a file', () => {
  test('is one, for what needs that', async () => {
    expect(await build({ 'm/1_t.sql': `-- +goose Up\n${table}lock table t;\ncreate temp table x () on commit drop;\nselect * from x;\n` })).toContain('table public.t')
    expect(await failure({ 'm/1_t.sql': `-- +goose NO TRANSACTION\n-- +goose Up\n${table}lock table t;\n` })).toMatch(/^m\/1_t\.sql:4:1: LOCK TABLE can only be used in transaction blocks/)
  })

  test('takes back what a failed file has done, and leaves it where there is none', async () => {
    const failing = (head: string): Files => ({ 'm/1_t.sql': `${head}-- +goose Up\n${table}select nothing;\n` })
    expect(await failure(failing(''))).toMatch(/^m\/1_t\.sql:3:8: column "nothing" does not exist/)
    expect(await failure(failing('-- +goose NO TRANSACTION\n'))).toMatch(/^m\/1_t\.sql:4:8: /)
  })

  test('is the file’s own affair where it begins and ends one', async () => {
    expect(await build({ 'm/1_t.up.sql': `begin;\n${table}commit;\n` })).toContain('table public.t')
    expect(await build({ 'm/1_t.sql': `-- +goose Up\nbegin;\n${table}commit;\ncreate table u ();\n` })).toEqual(expect.arrayContaining(['table public.t', 'table public.u']))
    // What is left open the tool commits, where it has begun a transaction itself.
    expect(await build({ 'm/1_t.sql': `-- +goose Up\nbegin;\n${table}` })).toContain('table public.t')
    expect(await build({ 'm/1_t.sql': `-- +goose NO TRANSACTION\n-- +goose Up\nbegin;\n${table}` })).toEqual([])
  })

  test.each([
    ['begins and ends one', { 'm/1_t.up.sql': `begin;\n${table}commit;\n` }, 1],
    ['goes on after it', { 'm/1_t.sql': `-- +goose Up\nbegin;\n${table}commit;\ncreate table u ();\n` }, 2],
    ['leaves it open', { 'm/1_t.sql': `-- +goose Up\nbegin;\n${table}` }, 1]
  ])('is told of before it is committed, where the file %s', async (_how, files, transactions) => {
    let told = 0
    let session: Session | undefined
    const beforeCommit = async (): Promise<void> => {
      told++
      await session?.execute('SAVEPOINT only_in_a_transaction')
    }
    const recorder: Recorder = {
      watch: {
        beforeCommit,
        async commit(theirs, last) {
          for (const statement of last) await theirs.execute(statement)
          await beforeCommit()
          await theirs.execute('COMMIT')
        },
        commitAll: async () => Promise.resolve(0),
        outside: () => undefined
      },
      start: async (scratch) => {
        session = scratch.session
        return Promise.resolve()
      },
      running: () => undefined,
      ran: async () => Promise.resolve(),
      ended: async () => Promise.resolve()
    }
    const { scratch } = await migrationsSource(['m'], 'auto', memoryOptions(files)).build(workbench, recorder)
    await scratch?.drop()
    expect(told).toBe(transactions)
  })

  test('makes the roles that are missing', async () => {
    expect(await build({ 'm/V1__t.sql': `${table}grant select on t to parity_formats_one;\n` })).toContain('table public.t')
    expect(await build({ 'm/1_t.up.sql': `begin;\n${table}grant select on t to parity_formats_two;\ncommit;\n` })).toContain('table public.t')
  })
})

test('commands of psql are for plain files', async () => {
  const files = { 'm/1_t.up.sql': `${table}\\restrict x\n` }
  expect(await failure(files)).toMatch(/^m\/1_t\.up\.sql:2:1: \\restrict is a command of psql, which golang-migrate does not know: remove it/)
  expect(await build(files, 'plain')).toContain('table public.t')
})

test('values stand in for variables in both directions', async () => {
  const folder = await migrationsSource(['m'], 'auto', memoryOptions({ 'm/V1__t.sql': 'create table ${name} ();', 'm/U1__t.sql': 'drop table ${name};' }, { placeholders: new Map([['name', 'u']]) })).folder()
  expect(folder.migrations).toMatchObject([{ up: { text: 'create table u ();' }, down: { text: 'drop table u;' } }])
})

test('the ledger of the tool is known with what it has built', async () => {
  const source = await migrationsSource(['m'], 'auto', memoryOptions({ 'm/V1__t.sql': table })).build(workbench)
  await dropBuilt(source)
  expect(source.ledger).toEqual({ tool: 'flyway', patterns: [{ kind: 'table', name: '*.flyway_schema_history' }] })
})
