/** Which table is read, and how. */
import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { readLiveSnapshot } from '../../../src/catalog/live.js'
import { connect } from '../../../src/database/connect.js'
import { readLedger } from '../../../src/source/ledger/index.js'
import type { LedgerState } from '../../../src/source/ledger/ledger.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import { memoryOptions, openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import { majors, ownServer, ownStandby } from '../../support/postgres.js'
import type { RunningServer } from '../../support/postgres.js'
import { execute } from '../../support/server-state.js'
import type { Files } from '../formats/folder.js'
import { holdBooks, limits, outlineOf, reading } from './books.js'

const text = '-- migrate:up\nselect 1;\n-- migrate:down\n'
const files = { 'm/1_a.sql': text, 'm/2_b.sql': text, 'm/3_c.sql': text }
const ledger = (schema: string, ...versions: readonly string[]): readonly string[] => [
  `create schema if not exists ${schema}`, `create table ${schema}.schema_migrations (version varchar(255) primary key)`,
  ...versions.map((version) => `insert into ${schema}.schema_migrations values ('${version}')`)
]

describe('a ledger', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(majors.at(-1) ?? 18)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })
  const hold = async (statements: readonly string[], held: Files = files, format = 'dbmate'): Promise<LedgerState | undefined> => holdBooks(workbench, statements, held, format)

  test('is absent where the tool has left none', async () => {
    expect(await hold(['create table schema_migrations (version bigint, dirty boolean)'])).toEqual({ state: 'absent', tool: 'dbmate' })
    expect(await hold([], { 'm/1_a.js': '' }, 'any')).toBeUndefined()
    expect(await hold(ledger('public', '1'), { 'm/1_a.js': '' }, 'any')).toBeUndefined()
  })

  test('is none of plain files, whatever stands in the database', async () => {
    expect(await hold(ledger('public', '1'), files, 'plain')).toBeUndefined()
    expect(await hold(ledger('public', '1'), { 'm/migration_20250612_220107.sql': '' }, 'seed')).toBeUndefined()
  })

  test('is told from those of other programs by what it says', async () => {
    expect(reading(await hold([...ledger('auth', '20171026211738', '20171026211808'), ...ledger('public', '1', '2')]))).toMatchObject({ table: 'public.schema_migrations', pending: ['3'] })
    expect(reading(await hold([...ledger('auth', '20171026211738', '20171026211808'), ...ledger('public')]))).toMatchObject({ table: 'public.schema_migrations', pending: ['1', '2', '3'] })
    expect(reading(await hold([...ledger('auth', '20171026211738'), ...ledger('"My app"', '1', '0')]))).toMatchObject({ table: '"My app".schema_migrations', applied: ['1'], pending: ['2', '3'] })
    expect(reading(await hold([...ledger('a', '1', '2', '3', '4', '5'), ...ledger('b', '1', '2', '3')]))).toMatchObject({ table: 'b.schema_migrations', pending: [] })
  })

  test('may be one of many that say the same, and is ambiguous where they do not', async () => {
    expect(reading(await hold([...ledger('a', '1', '2'), ...ledger('b', '1', '2')]))).toMatchObject({ table: 'a.schema_migrations', pending: ['3'] })
    expect(await hold([...ledger('a', '1', '2'), ...ledger('b', '1')])).toEqual({ state: 'ambiguous', tool: 'dbmate', tables: ['a.schema_migrations', 'b.schema_migrations'] })
  })

  test('that has nothing in common with the folder is one mismatch', async () => {
    const state = await hold(ledger('public', '4', '5', '6', '7'))
    expect(outlineOf(state)).toEqual({ pending: ['1', '2', '3'], mismatches: ['unrelated 4'] })
    expect(reading(state).mismatches[0]?.message).toBe('public.schema_migrations says that 4 migrations were applied (4, 5, 6, …), and the folder has none of them: one of the two is of something else.')
    expect(outlineOf(await hold(ledger('public', '4')))).toEqual({ pending: ['1', '2', '3'], mismatches: ['missing 4'] })
    expect(await hold(ledger('public', '4', '5'), { 'm/1_a.rb': '' }, 'any')).toBeUndefined()
  })
})

describe('on a server of its own', () => {
  let primary: RunningServer
  beforeAll(async () => {
    primary = await ownServer(majors.at(-1) ?? 18)
    await execute(primary.url, 'create role visitor login', 'create role watched login', `alter role watched set log_statement = 'all'`, ...ledger('public', '1', '2'), 'grant select on schema_migrations to watched')
  })
  afterAll(async () => primary.stop())

  const read = async ({ url }: Pick<RunningServer, 'url'>, role: string): Promise<LedgerState | undefined> => {
    const session = await connect({ url: url.replace('postgres@', `${role}@`), patience: 5000, signal: new AbortController().signal })
    try {
      const folder = await migrationsSource(['m'], 'dbmate', memoryOptions(files)).folder()
      return await readLedger(session, await readLiveSnapshot(session, 'aa', limits), folder, limits)
    } finally {
      await session.close()
    }
  }
  const unreadable = { state: 'unreadable', tool: 'dbmate', table: 'public.schema_migrations' }

  test('a role that may only connect does not read it', async () => {
    expect(await read(primary, 'visitor')).toEqual(unreadable)
    expect(outlineOf(await read(primary, 'postgres'))).toEqual({ applied: ['1', '2'], pending: ['3'] })
  })

  test('row security does not make applied migrations pending', async () => {
    await execute(primary.url, 'alter table schema_migrations enable row level security', `create policy p on schema_migrations using (version = '1')`)
    expect(await read(primary, 'watched')).toEqual(unreadable)
    await execute(primary.url, 'drop policy p on schema_migrations', 'alter table schema_migrations disable row level security')
    expect(outlineOf(await read(primary, 'watched'))).toEqual({ applied: ['1', '2'], pending: ['3'] })
  })

  test('a hot standby has it too', async () => {
    const standby = await ownStandby(majors.at(-1) ?? 18, primary)
    try {
      expect(outlineOf(await read(standby, 'postgres'))).toEqual({ applied: ['1', '2'], pending: ['3'] })
    } finally {
      await standby.stop()
    }
  })

  test('the server is told nothing but BEGIN READ ONLY, SET LOCAL, SELECT and ROLLBACK', async () => {
    const before = (await readFile(primary.log, 'utf8')).length
    await read(primary, 'watched')
    const said = (await readFile(primary.log, 'utf8')).slice(before).split('\n').flatMap((line) => /LOG: {2}statement: (.*)/.exec(line)?.[1] ?? [])
    const from = said.findLastIndex((statement) => statement.startsWith('BEGIN'))
    expect(said.slice(from).map((statement) => statement.replace(/ (= .*|version.*)$/, ''))).toEqual([
      'BEGIN READ ONLY', 'SET LOCAL search_path', 'SET LOCAL statement_timeout', 'SET LOCAL lock_timeout', 'SET LOCAL idle_in_transaction_session_timeout', 'SET LOCAL row_security',
      'select', 'ROLLBACK'
    ])
  })
})
