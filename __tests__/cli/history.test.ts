import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, writeFiles } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let service: readonly string[]
beforeAll(async () => {
  service = ['--database-url', await serverUrl(18)]
})

describe('an endless loop', () => {
  let ended: Ended
  beforeAll(async () => {
    ended = await runCli(['history', '--migrations', 'examples/endless-loop/migrations'], { cwd: root })
  })

  test('is explained in the first lines: how many, how fast, what they write, why, and what to do', () => {
    const first = ended.stdout.split('\n').slice(0, 10).join('\n')
    expect(ended.exitCode).toBe(0)
    expect(first).toMatch(/250 migrations, 12 s apart, from 20250612220107 to 20250612225055: none changed the schema\. This is a loop\./)
    expect(first).toContain('Each writes view trading.open_positions as it is.')
    expect(first).toContain("`in ('open', 'closing')` as `= ANY (ARRAY['open'::text, 'closing'::text])`")
    expect(first).toMatch(/guard.*audit --fix.*cleanup/)
  })

  test('has a line for each of its files, with time, distance, verdict and object', () => {
    const lines = ended.stdout.split('\n').filter((line) => /^ {2}2025061\d/.test(line))
    expect(lines).toHaveLength(251)
    expect(lines[0]).toContain('changes-schema')
    expect(lines[1]).toMatch(/2025-06-12 22:01:07 {2}\+1 min 26 s +no-op +view trading\.open_positions \(re-created, equal\)$/)
    expect(lines.slice(2).every((line) => / \+12 s +duplicate +view trading\.open_positions \(re-created, equal\)$/.test(line))).toBe(true)
  })
})

const files = {
  'm/migration_20260101_000000.sql': 'create table t (a integer primary key);',
  'm/rollback_20260101_000000.sql': 'drop table t;',
  'm/migration_20260102_000000.sql': 'alter table t add column b text; create index on t (b);',
  'm/rollback_20260102_000000.sql': 'drop index t_b_idx;',
  'm/migration_20260103_000000.sql': "create type mood as enum ('sad');",
  'm/rollback_20260103_000000.sql': 'drop type mood;',
  'm/migration_20260104_000000.sql': "alter type mood add value if not exists 'glad';",
  'm/rollback_20260104_000000.sql': '-- nothing takes a label back',
  'm/migration_20260105_000000.sql': 'create table last (a integer);',
  'm/rollback_20260105_000000.sql': 'drop table lost;',
  'm/migration_20260106_000000.sql': 'insert into t values (1); do $$ begin null; end $$;'
}

const without = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !names.some((name) => path.includes(name))))

describe('rollbacks', () => {
  const history = async (given: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<ReturnType<typeof readReport>> =>
    readReport((await runCli(['history', '--migrations', 'm', '--format', 'json', ...service, ...flags], { cwd: await makeFolder(given) })).stdout)

  test('that do not lead back are found, and what no statement takes back is a notice', async () => {
    // The second one leaves a column behind, so that the way up cannot be gone again.
    const report = await history({ ...without('rollback_20260102', 'migration_20260105', 'rollback_20260105'), 'm/rollback_20260102_000000.sql': 'drop index t_b_idx; alter table t drop column b; create table left_over ();', 'm/migration_20260102_000000.sql': 'drop table if exists left_over; alter table t add column b text; create index on t (b);' }, '--verify-rollbacks', 'all')
    const found = report.findings.filter(({ code }) => code === 'rollback-incomplete')
    expect(found.map(({ severity, location }) => `${severity} ${location?.file ?? ''}`)).toEqual(['warning m/rollback_20260102_000000.sql', 'notice m/rollback_20260104_000000.sql'])
    expect(found[0]?.message).toContain('table public.left_over is left over')
    expect(found[1]?.message).toContain('type public.mood differs (labels)')
  })

  test('that do not run are found where they stand', async () => {
    const report = await history(without('rollback_20260102'), '--verify-rollbacks', 'all')
    expect(report.findings.find(({ code, severity }) => code === 'rollback-incomplete' && severity === 'warning')).toMatchObject({
      location: { file: 'm/rollback_20260105_000000.sql', line: 1, column: 1 }, message: expect.stringContaining('table "lost" does not exist')
    })
  })

  test('after which the migration cannot be run again are found too', async () => {
    const report = await history(files, '--verify-rollbacks', 'all')
    expect(report.findings.filter(({ code }) => code === 'rollback-incomplete')).toMatchObject([{ message: expect.stringContaining('column "b" of relation "t" already exists') }])
  })

  test('of merged migrations are left alone unless all are asked for', async () => {
    expect((await history(files)).findings.map(({ code }) => code)).toEqual(['migration-opaque'])
  })

  test('every migration of the report says what it did', async () => {
    const { migrations } = await history(files, '--verify-rollbacks', 'off')
    expect(migrations.map(({ id, verdict, data }) => `${id} ${verdict} ${String(data)}`)).toEqual([
      '20260101000000 changes-schema false', '20260102000000 changes-schema false', '20260103000000 changes-schema false', '20260104000000 changes-schema false', '20260105000000 changes-schema false',
      '20260106000000 opaque true'
    ])
    expect(migrations[1]?.changes).toEqual([{ action: 'create', kind: 'column', name: 'public.t.b' }, { action: 'create', kind: 'index', name: 'public.t_b_idx' }])
    expect(new Set(migrations.map(({ state }) => state)).size).toBe(5)
  })
})

test('the log of a debugging user has both checksums and both definitions of what a migration changed', async () => {
  const cwd = await makeFolder({ 'm/1.sql': 'create table t (a integer);', 'm/2.sql': 'alter table t alter column a type bigint;' })
  const { stderr } = await runCli(['history', '--migrations', 'm', '--log-level', 'debug', ...service], { cwd })
  expect(stderr).toMatch(/Object to modify: column public\.t\.a\n.*Current checksum: sha256:[0-9a-f]{64}\n.*Desired checksum: sha256:[0-9a-f]{64}\n.*Current definition: .*integer.*\n.*Desired definition: .*bigint/)
})

test('a difference names the migration that touched it last, and the one at which both sides parted', async () => {
  const cwd = await makeFolder({
    'schema.sql': 'create table t (a integer default 1);', 'm/1.sql': 'create table t (a integer default 1);', 'm/2.sql': 'alter table t alter column a set default 2;',
    'm/3.sql': "comment on column t.a is 'x'; comment on column t.a is null;"
  })
  const { stdout } = await runCli(['check', '--schema', 'schema.sql', '--migrations', 'm', '--format', 'json', ...service], { cwd })
  expect(readReport(stdout).changes).toMatchObject([{ name: 'public.t.a', lastTouchedBy: '3', partedAt: '2' }])
})

test('what a change does to the schema names the migration that does it', async () => {
  const folder = await makeFolder({ 'm/1.sql': 'create table t (a integer);' })
  const git = async (...parameters: readonly string[]): Promise<unknown> => promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], { cwd: folder })
  await git('init', '-q')
  await git('add', '.')
  await git('commit', '-qm', 'base')
  await writeFiles(folder, { 'm/2.sql': 'alter table t add column b text;' })
  const { stdout } = await runCli(['check', '--migrations', 'm', '--base', 'HEAD', '--format', 'json', ...service], { cwd: folder })
  const { effect, migrations } = readReport(stdout)
  expect(effect?.changes).toMatchObject([{ action: 'create', kind: 'column', name: 'public.t.b', lastTouchedBy: '2', partedAt: null }])
  expect(migrations.map(({ id, new: isNew }) => [id, isNew])).toEqual([['1', false], ['2', true]])
})
