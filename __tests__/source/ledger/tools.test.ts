/** Ledgers that the tools themselves have written, for those that npm has. */
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { commandSource } from '../../../src/source/command-source.js'
import { diskTree } from '../../../src/source/file-tree.js'
import { readLedger } from '../../../src/source/ledger/index.js'
import type { LedgerState } from '../../../src/source/ledger/ledger.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import type { Built } from '../../../src/source/source.js'
import { dropBuilt, memoryOptions, openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import { installPackages } from '../../support/packages.js'
import { majors } from '../../support/postgres.js'
import type { Files } from '../formats/folder.js'
import { limits, outlineOf, reading, without } from './books.js'

const packages = fileURLToPath(new URL('../../../bench/tools/', import.meta.url))
const samples = fileURLToPath(new URL('../tools/', import.meta.url))

interface Sample {
  readonly tool: string
  readonly format: string
  /** The folder, in the folder of the tool. */
  readonly folder: string
  readonly table: string
  readonly ids: readonly string[]
  /** A migration that was not run, and what the folder has to have with it. */
  readonly added: Files
  readonly addedId: string
  /** The file of the last migration, and what the ledger calls that. */
  readonly last: string
  readonly lastName: string
  /** What the tool does about its being gone. */
  readonly says: string
}

const sql = 'select 1;\n'
const tools: readonly Sample[] = [
  {
    tool: 'dbmate', format: 'dbmate', folder: 'db/migrations', table: 'public.schema_migrations', ids: ['20250612220107', '20250612230107', '20250613000107'],
    added: { '20250614000000_more.sql': `-- migrate:up\n${sql}-- migrate:down\n` }, addedId: '20250614000000', last: '20250613000107_index_email.sql', lastName: '20250613000107', says: 'dbmate does not notice'
  },
  {
    tool: 'node-pg-migrate', format: 'node-pg-migrate', folder: 'migrations', table: 'public.pgmigrations',
    ids: ['1749765667000_create-people', '1749769267000_add-email', '20250613000107000_shout'],
    added: { '20250614000000000_more.sql': sql }, addedId: '20250614000000000_more', last: '20250613000107000_shout.sql', lastName: '20250613000107000_shout', says: 'node-pg-migrate stops'
  },
  {
    tool: 'graphile-migrate', format: 'graphile-migrate', folder: 'migrations', table: 'graphile_migrate.migrations', ids: ['000001', '000002', '000003'],
    // `calculateHash` of src/hash.ts, of what follows.
    added: { 'committed/000004.sql': '--! Previous: sha1:a6f7c7a4e24fff5e0aee1f3660a902105d8c35fa\n--! Hash: sha1:7bf5b6fbda36b4b71162a5aaa75f30d97351dc76\n\nselect 1;\n' }, addedId: '000004',
    last: 'committed/000003.sql', lastName: '000003', says: 'goes by the newest number'
  },
  {
    tool: 'drizzle', format: 'drizzle', folder: 'drizzle', table: 'drizzle.__drizzle_migrations', ids: ['0000_wakeful_tigra', '0001_tidy_sleeper'],
    added: {}, addedId: '0002_more', last: '0001_tidy_sleeper.sql', lastName: '2025-06-12T23:01:07.000Z', says: 'Drizzle does not notice'
  },
  {
    tool: 'knex', format: 'any', folder: 'migrations', table: 'public.knex_migrations', ids: ['20250612220107', '20250612230107', '20250613000107'],
    added: { '20250614000000_more.ts': '' }, addedId: '20250614000000', last: '20250613000107_index_email.js', lastName: '20250613000107_index_email.js', says: 'The migration directory is corrupt'
  },
  {
    tool: 'typeorm', format: 'any', folder: 'migrations', table: 'public.migrations', ids: ['1749765667000', '1749769267000'],
    added: { '1749769267001-More.ts': 'export class More1749769267001 implements MigrationInterface {}' }, addedId: '1749769267001', last: '1749769267000-AddEmail.js', lastName: 'AddEmail1749769267000', says: 'TypeORM does not notice'
  }
]

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})
beforeAll(async () => installPackages(packages, 'include'), 300_000)

describe.each(tools)('$tool', ({ tool, format, folder, table, ids, added, addedId, last, lastName, says }) => {
  let built: Built
  let files: Files
  beforeAll(async () => {
    const root = `${samples}${tool}/${folder}/`
    const names = await readdir(root, { recursive: true, withFileTypes: true })
    files = Object.fromEntries(await Promise.all(names.filter((entry) => entry.isFile()).map(async ({ parentPath, name }) => {
      const path = `${parentPath.replace(/\/?$/, '/')}${name}`
      return [`m/${path.slice(root.length)}`, await readFile(path, 'utf8')] as const
    })))
    const command = `"${process.execPath}" "${packages}migrate.js" ${tool} "${root}"`
    const variables = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
    const options = { tree: diskTree(samples), setup: [], searchPath: null, placeholders: new Map<string, string>() }
    built = await commandSource({ command, directory: samples, variables, hide: String, migrations: [`${tool}/${folder}`], format }, options).build(workbench)
  })
  afterAll(async () => dropBuilt(built))

  /** What the database says of files. */
  const hold = async (held: Files): Promise<LedgerState | undefined> => {
    if (built.scratch === undefined) throw new Error('nothing was built')
    return readLedger(built.scratch.session, built.snapshot, await migrationsSource(['m'], format, memoryOptions(held)).folder(), limits)
  }
  const journal = 'm/meta/_journal.json'
  /** Files with other entries in the journal, where there is one. */
  const withEntries = (held: Files, change: (entries: readonly object[]) => readonly object[]): Files => {
    const parsed = JSON.parse(held[journal] ?? '{"entries":[]}') as { readonly entries: readonly object[] }
    return held[journal] === undefined ? held : { ...held, [journal]: JSON.stringify({ ...parsed, entries: change(parsed.entries) }) }
  }

  test('has applied all of its sample', async () => {
    expect(reading(await hold(files))).toMatchObject({ table, applied: ids, pending: [], again: [], stuck: [], mismatches: [] })
  })

  test('is still to apply a new one', async () => {
    const more = { ...files, ...Object.fromEntries(Object.entries(added).map(([path, text]) => [`m/${path}`, text])), ...(tool === 'drizzle' ? { 'm/0002_more.sql': sql } : {}) }
    const held = withEntries(more, (entries) => [...entries, { tag: '0002_more', when: 1749769267001 }])
    expect(outlineOf(await hold(held))).toEqual({ applied: ids, pending: [addedId] })
  })

  test('misses one that is gone', async () => {
    const state = await hold(withEntries(without(files, `m/${last}`), (entries) => entries.slice(0, -1)))
    expect(outlineOf(state)).toEqual({ applied: ids.slice(0, -1), mismatches: [`missing ${lastName}`] })
    expect(reading(state).mismatches[0]?.message).toMatch(new RegExp(`^${table.replace('.', '\\.')} says that the migration ${lastName} was applied, and the folder does not have it\\. .*${says}`))
  })
})
