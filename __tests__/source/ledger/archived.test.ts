/** Ledgers of databases that have applied what was archived since. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { readLiveSnapshot } from '../../../src/catalog/live.js'
import { hashOf } from '../../../src/source/archive.js'
import type { Archive } from '../../../src/source/archive.js'
import { readLedger } from '../../../src/source/ledger/index.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import { memoryOptions, openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import { majors } from '../../support/postgres.js'
import type { Files } from '../formats/folder.js'
import { limits, outlineOf } from './books.js'

describe('what was applied and then archived', () => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(majors.at(-1) ?? 18)
  })
  afterAll(async () => {
    await workbench.close()
  })

  const hold = async (statements: readonly string[], format: string, files: Files, archived: Files): Promise<unknown> => {
    const archive: Archive = {
      folder: 'archive/m',
      manifest: {
        version: 1, tool: 'pg-parity 1.0.0',
        runs: [{
          state: 'done', begun: '2026-01-01T00:00:00Z', strategy: 'meaningful', format, folder: '../../m', proof: { postgres: '18', state: hashOf(''), kept: 1 },
          migrations: Object.keys(archived).map((path) => ({ id: path, verdict: 'no-op', why: '', files: [{ path, sha256: hashOf('select 2;'), mode: 0o644 }] }))
        }]
      }
    }
    const there = Object.fromEntries(Object.entries(archived).map(([path, text]) => [`archive/m/${path}`, text]))
    const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
    try {
      for (const statement of statements) await scratch.session.execute(statement)
      const folder = await migrationsSource(['m'], format, { ...memoryOptions({ ...files, ...there }), archive }).folder()
      return outlineOf(await readLedger(scratch.session, await readLiveSnapshot(scratch.session, workbench.salt, limits), folder, limits))
    } finally {
      await scratch.drop()
    }
  }

  test('is not missing where the archive has it, and is where that has another text', async () => {
    const table = 'create table _sqlx_migrations (version bigint primary key, description text, installed_on timestamptz, success boolean, checksum bytea, execution_time bigint)'
    const row = (version: number, text: string): string => `insert into _sqlx_migrations values (${String(version)}, '', now(), true, sha384('${text}'), 1)`
    const rows = [table, row(1, 'select 1;'), row(2, 'select 2;'), row(3, 'select 2;')]
    const files = { 'm/1_a.sql': 'select 1;' }
    expect(await hold(rows, 'sqlx', files, { '2_b.sql': 'select 2;', '3_c.sql': 'select 666;' })).toEqual({ applied: ['1'], mismatches: ['missing 3'] })
    expect(await hold(rows, 'sqlx', files, { '2_b.sql': 'select 2;', '3_c.sql': 'select 2;' })).toEqual({ applied: ['1'] })
  })

  test('may be the version that golang-migrate is at', async () => {
    const rows = ['create table schema_migrations (version bigint, dirty boolean)', 'insert into schema_migrations values (2, false)']
    const files = { 'm/1_a.up.sql': 'select 1;', 'm/3_c.up.sql': 'select 3;' }
    expect(await hold(rows, 'golang-migrate', files, { '2_b.up.sql': 'select 2;' })).toEqual({ applied: ['1'], pending: ['3'] })
    expect(await hold(rows, 'golang-migrate', files, {})).toEqual({ applied: ['1'], pending: ['3'], mismatches: ['missing 2'] })
  })
})
