/** What is planned, proven and kept, on real replays. */
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Cleanup } from '../../src/report/cleanup-section.js'
import type { Values } from '../config/resolving.js'
import { makeFolder, makeRepository, type Files } from '../support/folder.js'
import { majors, serverUrl } from '../support/postgres.js'
import { executeIn, type Executed } from './executing.js'

let service: Values
beforeAll(async () => {
  service = { migrations: 'db/m', 'database-url': await serverUrl(majors.at(-1) ?? 18) }
})

/** Migrations of the seed's format with a rollback each, by hours and minutes of one day. */
function seed(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(texts).flatMap(([time, text]) => [[`db/m/migration_20260101_${time}00.sql`, text], [`db/m/rollback_20260101_${time}00.sql`, `-- back from ${time}`]]))
}

const cleanup = async (folder: string, values: Values = {}): Promise<Executed> => executeIn(folder, 'cleanup', { ...service, ...values })
const sectionOf = ({ report, said }: Executed): Cleanup => {
  if (report.cleanup === undefined) throw new Error(said)
  return report.cleanup
}
const planIn = async (files: Files, values: Values = {}): Promise<Cleanup> => sectionOf(await cleanup(await makeFolder(files), values))
const short = ({ planned, kept }: Cleanup): unknown => ({ planned: planned.map(({ id }) => id.slice(8, 12)), kept: kept.map(({ id, reason }) => `${id.slice(8, 12)} ${reason}`) })

const table = 'create table t (a integer, b text);'
const view = 'create or replace view v as select a from t;'

describe('what is planned', () => {
  test('is what changes nothing, with its rollback, and never what writes data or cannot be seen', async () => {
    const section = await planIn(seed({ '1000': table + view, '1001': view, '1002': view, '1003': "insert into t values (1, 'x');", '1004': 'do $$ begin perform 1; end $$;', '1005': view, '1006': 'alter table t add c integer;' }))
    expect(short(section)).toEqual({ planned: ['1001', '1002', '1005'], kept: ['1003 writes data (insert)', '1004 what it does cannot be seen on an empty database (do)'].map((each) => expect.stringMatching(new RegExp(each.replace(/[()]/g, '\\$&'), 'i'))) })
    expect(section.planned[1]).toMatchObject({
      files: ['db/m/migration_20260101_100200.sql', 'db/m/rollback_20260101_100200.sql'], verdict: 'duplicate', hour: '2026-01-01T10:00Z', objects: [{ kind: 'view', name: 'public.v' }], reason: 'repeats 20260101100100 and changes nothing'
    })
    expect(section).toMatchObject({ state: 'planned', total: 7, archive: 'db/archive/m', proof: { kept: 4, replays: 1, state: expect.stringMatching(/^sha256:/) }, ledger: { tool: 'seed', breaks: false, commands: [] } })
  })

  test('is with hourly a way there and back as a whole, and not where the way back is in another hour, or data was written between', async () => {
    const [there, back] = ['alter table t add c integer;', 'alter table t drop c;']
    const files = seed({ '0900': table, '1001': there, '1002': view, '1003': 'drop view v;', '1004': back, '1059': there, '1100': back, '1201': 'create table u ();', '1202': 'insert into t values (1);', '1203': 'drop table u;' })
    expect(short(await planIn(files))).toMatchObject({ planned: [] })
    expect(short(await planIn(files, { strategy: 'hourly' }))).toEqual({
      planned: ['1001', '1002', '1003', '1004'],
      kept: ['1059 20260101100100 changes column public.t.c too, and without this one it would not do what it did', '1201 20260101120300 changes table public.u too, and without this one it would not do what it did', '1202 writes data (INSERT)', '1203 20260101120100 changes table public.u too, and without this one it would not do what it did']
    })
  })

  test('leaves both of two in one hour that matter, and says what only they change', async () => {
    const section = await planIn(seed({ '1000': table, '1030': 'create index named on t (a);', '1130': 'create table alone ();' }), { strategy: 'hourly' })
    expect(short(section)).toEqual({ planned: [], kept: ['1000 only it changes table public.t', '1030 only it changes index public.named'] })
    expect(section).toMatchObject({ proof: null, ledger: null })
  })

  test('leaves something where nothing at all is needed', async () => {
    expect(short(await planIn(seed({ '1000': 'select 1;', '1001': 'select 1;' })))).toEqual({ planned: ['1000'], kept: ['1001 a folder of migrations cannot be empty'] })
  })
})

describe('what a tool cannot do without', () => {
  const up = (texts: readonly string[]): Files => Object.fromEntries(texts.flatMap((text, index) => [[`db/m/${String(index + 1)}_a.up.sql`, text], [`db/m/${String(index + 1)}_a.down.sql`, 'select 1;']]))

  test('stays: the newest file of golang-migrate', async () => {
    const section = await planIn(up([table, 'select 1;', 'select 1;']))
    expect(section.planned.map(({ files }) => files)).toEqual([['db/m/2_a.up.sql', 'db/m/2_a.down.sql']])
    expect(section.kept).toMatchObject([{ id: '3', reason: expect.stringContaining('golang-migrate looks for the file of the version') }])
  })

  test('is not moved unless that is forced: Flyway stops, and the statements are there', async () => {
    const folder = await makeFolder({ 'db/m/V1__a.sql': table, 'db/m/V2__b.sql': 'select 1;', 'db/m/V2__b.sql.conf': 'executeInTransaction=false\n', 'db/m/U2__b.sql': 'select 2;', 'db/m/R__v.sql': view })
    const refused = await cleanup(folder, { apply: 'true' })
    expect(refused).toMatchObject({ exitCode: 2, report: { conclusion: 'error', error: expect.stringContaining('flyway repair'), cleanup: { state: 'planned', planned: [{ id: '2' }] } } })
    expect(await readdir(join(folder, 'db'))).toEqual(['m'])
    expect(await cleanup(folder, { apply: 'true', force: 'true' })).toMatchObject({ exitCode: 0, report: { conclusion: 'success', cleanup: { state: 'applied' } } })
    expect((await readdir(join(folder, 'db/archive/m'))).sort()).toEqual(['U2__b.sql', 'V2__b.sql', 'V2__b.sql.conf', 'manifest.json'])
  })

  test('is not moved at all: what Drizzle lists in its journal', async () => {
    const journal = JSON.stringify({ dialect: 'postgresql', entries: [{ tag: '0000_a', when: 1 }, { tag: '0001_b', when: 2 }] })
    const folder = await makeFolder({ 'db/m/meta/_journal.json': journal, 'db/m/0000_a.sql': table, 'db/m/0001_b.sql': 'select 1;' })
    expect(await cleanup(folder, { apply: 'true', force: 'true' })).toMatchObject({ exitCode: 2, report: { error: expect.stringContaining('drizzle-kit drop') } })
  })
})

describe('what was moved', () => {
  const files = { ...seed({ '1000': table, '1001': 'select 1;', '1002': 'select 1;' }), 'db/schema/a.sql': table }

  test('is given back as it was, run by run, and the archive goes with the last', async () => {
    const folder = await makeFolder(files)
    await cleanup(folder, { apply: 'true' })
    await writeFile(join(folder, 'db/m/migration_20260101_110000.sql'), 'select 3;')
    await cleanup(folder, { apply: 'true' })
    const manifest = JSON.parse(await readFile(join(folder, 'db/archive/m/manifest.json'), 'utf8')) as { runs: readonly { migrations: readonly unknown[]; state: string }[] }
    expect(manifest.runs.map(({ migrations, state }) => `${state} ${String(migrations.length)}`)).toEqual(['done 2', 'done 1'])
    const first = await cleanup(folder, { undo: 'db/archive/m/manifest.json' })
    expect(first).toMatchObject({ exitCode: 0, report: { cleanup: { state: 'undone', planned: [{ id: '20260101110000' }] } } })
    expect(await cleanup(folder, { undo: 'db/archive/m' })).toMatchObject({ exitCode: 0, report: { postgres: null } })
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['db', 'db/m', 'db/schema', ...Object.keys(files), 'db/m/migration_20260101_110000.sql'].sort())
    expect(await cleanup(folder, { undo: 'db/archive/m' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('there is no db/archive/m/manifest.json') })
  })

  test('is not given back where a file was changed or its place is taken, and nothing else moves then', async () => {
    const folder = await makeFolder(files)
    await cleanup(folder, { apply: 'true' })
    await writeFile(join(folder, 'db/archive/m/migration_20260101_100100.sql'), 'select 2;')
    await writeFile(join(folder, 'db/m/rollback_20260101_100200.sql'), '')
    const before = await readdir(folder, { recursive: true })
    const { exitCode, said } = await cleanup(folder, { undo: 'db/archive/m/manifest.json' })
    expect(exitCode).toBe(2)
    expect(said).toMatch(/nothing was moved: .*migration_20260101_100100\.sql is not what it was.*rollback_20260101_100200\.sql exists already/)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  test('is never loaded or run, whatever the globs say, does not count as removed, and a manifest alone convinces nobody', async () => {
    const { folder, commit } = await makeRepository()
    await commit('base', files)
    await cleanup(folder, { apply: 'true' })
    const check = async (): Promise<Executed> => executeIn(folder, 'check', { ...service, migrations: 'db/**/*_20260101_*.sql', archive: 'db/archive/m', schema: 'db/schema', base: 'HEAD', 'migration-format': 'seed' })
    const checked = await check()
    expect(checked).toMatchObject({ exitCode: 0, report: { findings: [] } })
    expect(checked.said).toContain('Archived files among the migrations, which are not run: 4')
    await writeFile(join(folder, 'db/archive/m/migration_20260101_100200.sql'), 'select 666;')
    expect((await check()).report.findings).toMatchObject([{ code: 'migration-removed', message: expect.stringContaining('manifest.json says that it was archived as db/archive/m/migration_20260101_100200.sql, which has another text'), details: { file: 'db/m/migration_20260101_100200.sql' } }])
  })
})

test('a manifest that is not of the archive of the run hides nothing', async () => {
  const { folder, commit } = await makeRepository()
  await commit('base', { 'db/m/1_a.sql': table, 'db/schema/a.sql': table })
  const forged = {
    version: 1, tool: 'pg-parity 1.0.0', runs: [{
      state: 'done', begun: '2026-01-01T00:00:00Z', strategy: 'meaningful', format: 'plain', folder: '../elsewhere', proof: { postgres: '18', state: `sha256:${'0'.repeat(64)}`, kept: 1 },
      migrations: [{ id: '2', verdict: 'no-op', why: 'changes nothing', files: [{ path: '2_b.sql', sha256: `sha256:${'0'.repeat(64)}`, mode: 0o644 }] }]
    }]
  }
  for (const place of ['db/m', 'db/schema']) await writeFile(join(folder, place, 'manifest.json'), JSON.stringify(forged))
  await writeFile(join(folder, 'db/m/2_b.sql'), 'create table hidden ();')
  const values = { ...service, schema: 'db/schema', 'migration-format': 'plain' }
  for (const migrations of ['db/m', 'db/m/*.sql']) expect(await executeIn(folder, 'check', { ...values, migrations })).toMatchObject({ exitCode: 1, report: { summary: { drop: 1 } } })
  await writeFile(join(folder, 'db/schema/2_b.sql'), 'create table hidden ();')
  expect(await executeIn(folder, 'check', { ...values, migrations: 'db/m' })).toMatchObject({ exitCode: 0, report: { changes: [], migrations: [{ id: '1' }, { id: '2' }] } })
})

describe('nothing is moved', () => {
  test('across the border of the repository, by a link or by the archive that is asked for', async () => {
    const [folder, elsewhere] = [await makeFolder(seed({ '1000': table, '1001': 'select 1;' })), await makeFolder({})]
    await symlink(elsewhere, join(folder, 'db/archive'))
    expect(await cleanup(folder, { apply: 'true' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('lies outside of') })
    expect(await cleanup(folder, { apply: 'true', archive: '../elsewhere' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('lies outside of') })
    expect(await cleanup(folder, { apply: 'true', archive: 'db/m/old' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('lies in the folder of the migrations') })
    expect(await readdir(elsewhere)).toEqual([])
  })

  test('where a target exists, or where a migration is a link', async () => {
    const folder = await makeFolder({ ...seed({ '1000': table, '1001': 'select 1;' }), 'db/archive/m/rollback_20260101_100100.sql': '', 'elsewhere.sql': 'select 2;' })
    expect(await cleanup(folder, { apply: 'true' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('rollback_20260101_100100.sql exists already') })
    await symlink('../../elsewhere.sql', join(folder, 'db/m/migration_20260101_100200.sql'))
    expect(await cleanup(folder, { apply: 'true', archive: 'kept' })).toMatchObject({ exitCode: 2, said: expect.stringContaining('is no file, but a link') })
    expect(await readdir(folder)).not.toContain('kept')
  })
})
