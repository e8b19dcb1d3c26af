import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/document.js'
import { makeFolder, type Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let service: readonly string[]
beforeAll(async () => {
  service = ['--database-url', await serverUrl(18)]
})

const loop = ['--schema', 'examples/endless-loop/schema.sql', '--migrations', 'examples/endless-loop/migrations']

/** Each object with its verdict, in the order of the report. */
function verdicts(report: Report): readonly string[] {
  return report.checksums.map(({ kind, name, verdict }) => `${kind} ${name} ${verdict}`)
}

/** Audits a schema and migrations that are written out. */
async function audit(files: Files, ...flags: readonly string[]): Promise<{ readonly ended: Ended; readonly report: Report }> {
  const ended = await runCli(['audit', '--schema', 'schema.sql', ...('m/1.sql' in files ? ['--migrations', 'm'] : []), '--format', 'json', ...flags, ...service], { cwd: await makeFolder(files) })
  return { ended, report: readReport(ended.stdout) }
}

describe('an endless loop', () => {
  let ended: Ended
  beforeAll(async () => {
    ended = await runCli(['audit', ...loop, ...service], { cwd: root })
  })

  test('has the object that made it named first, with its place, its causes, and how often it was written', () => {
    const lines = ended.stdout.split('\n')
    const first = lines.findIndex((line) => line.startsWith('Checksums')) + 1
    expect(lines[first]).toMatch(/^ {2}• view trading\.open_positions {2}examples\/endless-loop\/schema\.sql:39:1 {2}false-positive, expanded-star, /)
    expect(lines[first + 1]).toContain('written once more by 20250612220107, 20250612220119, 20250612220131 and 247 more migrations')
    expect(ended.stdout).toMatch(/→ expanded-star +\S/)
    expect(ended.exitCode).toBe(0)
  })

  test('has its objects counted for each algorithm', () => {
    expect(ended.stdout).toContain('9 objects: 2 agree, 7 false positives, 0 false negatives')
    expect(ended.stdout).toMatch(/\n {2}normalized +0 +7 +2 +0\n {2}raw +0 +9 +0 +0\n/)
  })

  test('fails where false positives do, and shows all the same where they are ignored', async () => {
    const files = { 'schema.sql': await readFile(join(root, 'examples/endless-loop/schema.sql'), 'utf8') }
    const failing = await audit(files, '--false-positives', 'fail')
    expect(failing.ended.exitCode).toBe(1)
    expect(failing.report.summary.findings).toEqual({ error: 7, warning: 0, notice: 0 })
    const ignoring = await audit(files, '--false-positives', 'ignore')
    expect(ignoring.ended.exitCode).toBe(0)
    expect(ignoring.report.findings).toEqual([])
    expect(ignoring.report.checksums.filter(({ verdict }) => verdict === 'false-positive')).toHaveLength(7)
  })

  test('has both texts in the log where that is asked for', async () => {
    const { stderr } = await runCli(['audit', '--schema', 'examples/endless-loop/schema.sql', '--log-level', 'debug', ...service], { cwd: root })
    expect(stderr).toMatch(/Checksum: false-positive: view trading\.open_positions\n.*Current checksum: sha256:[0-9a-f]{64}\n.*Desired checksum: sha256:[0-9a-f]{64}\n.*Current text: CREATE VIEW trading\.open_positions AS\n/)
    expect(stderr).toMatch(/Desired text: create view trading\.open_positions as\nselect p\.\*/)
  })
})

describe("a schema manager's own rules", () => {
  const tables = 'create schema "Public"; create schema "PUBLIC"; create table "Public".x (a int); create table "PUBLIC".x (a int);'
  const written = (status: string, dashes: string, blanks: string, schema: string, prefix: string): string => `CREATE TABLE public.status (
    a text DEFAULT '${status}'::text
);
CREATE TABLE public.dashes (
    a text DEFAULT '${dashes}'::text
);
CREATE TABLE public.blanks (
    a text DEFAULT '${blanks}'::text
);
CREATE VIEW public.quoted AS
 SELECT a
   FROM "${schema}".x;
CREATE FUNCTION public.body()
RETURNS text
LANGUAGE sql
AS $$ select E'${prefix}x' $$;`
  const files = { 'schema.sql': `${tables}${written('Active', 'A--b', 'a  b', 'Public', 'public.')}`, 'm/1.sql': `${tables}${written('active', 'A--c', 'a b', 'PUBLIC', '')}` }
  const changed = ['function public.body()', 'table public.blanks', 'table public.dashes', 'table public.status', 'view public.quoted']

  test('overlook changes in literals, quoted names and bodies, and the audit says so', async () => {
    const { ended, report } = await audit(files, '--checksum', 'custom', '--checksum-rules', 'seed')
    const overlooked = verdicts(report).filter((each) => each.endsWith(' false-negative')).map((each) => each.replace(' false-negative', ''))
    expect([...overlooked].sort()).toEqual(changed)
    expect(report.findings.filter(({ code }) => code === 'checksum-false-negative')).toHaveLength(5)
    expect(report.audit?.confusion.map(({ algorithm, truePositives, falseNegatives }) => [algorithm, truePositives, falseNegatives])).toEqual([['custom', 0, 5], ['raw', 5, 0], ['normalized', 5, 0]])
    expect(ended.exitCode).toBe(0)
  })

  test('are not those of `normalized`, which overlooks none of them', async () => {
    const { report } = await audit(files)
    expect(verdicts(report).filter((each) => each.endsWith('false-negative'))).toEqual([])
    expect([...verdicts(report)].filter((each) => changed.includes(each.replace(' agrees', ''))).sort()).toEqual(changed.map((each) => `${each} agrees`))
  })
})

test('a rule of the user\'s that hides a change is a false negative with both definitions', async () => {
  const table = (length: number): string => `CREATE TABLE public.t (\n    a character varying(${String(length)})\n);`
  const { ended, report } = await audit({ 'schema.sql': table(320), 'm/1.sql': table(50) }, '--checksum', 'custom', '--checksum-rules', String.raw`/\(\d+\)/ =>`, '--fail-on', 'warning')
  expect(ended.exitCode).toBe(1)
  expect(report.findings).toMatchObject([{
    code: 'checksum-false-negative', severity: 'warning', object: { kind: 'table', name: 'public.t' }, location: { file: 'schema.sql', line: 1, column: 1 },
    message: 'The custom checksum of the table public.t is equal on both sides although they differ: modify column public.t.a (type).',
    details: { currentDefinition: table(50).slice(0, -1), desiredDefinition: table(320).slice(0, -1) }
  }])
})

test('a rule that never ends is the user\'s to mend', async () => {
  const { ended } = await audit({ 'schema.sql': `create table t (a text default '${'a'.repeat(40)}');` }, '--checksum', 'custom', '--checksum-rules', '/(a+)+$/ => x')
  expect(ended.exitCode).toBe(2)
  expect(ended.stderr).toContain('(a+)+$')
})

describe('without migrations', () => {
  test('the text is compared with what the server makes of it', async () => {
    const { report } = await audit({ 'schema.sql': 'create table t (a int);\nCREATE VIEW v AS\n SELECT a\n   FROM public.t;\n-- pg-parity: allow checksum-false-positive: a view for people\ncreate view w as select * from t;' }, '--false-positives', 'fail')
    expect(report.compared).toEqual({ current: 'what the server makes of it', desired: 'the committed schema schema.sql' })
    expect(verdicts(report)).toEqual(['table public.t false-positive', 'view public.v agrees', 'view public.w false-positive'])
    expect(report.checksums.map(({ causes }) => causes)).toEqual([['type-alias'], [], ['expanded-star']])
    expect(report.findings.map(({ severity, object }) => `${severity} ${object?.name ?? ''}`)).toEqual(['error public.t', 'notice public.w'])
  })

  test('bare names are those of the search_path, and for a checksum only where every path of the files makes them so', async () => {
    const flags = ['--search-path', 'app, public', '--schema-prefixes', 'public', '--schema-prefixes', 'app']
    const sql = 'create schema app; create table t (a integer);'
    expect(verdicts((await audit({ 'schema.sql': `${sql} create view public.v as\n SELECT 1 AS x;` }, ...flags)).report)).toEqual(['schema app agrees', 'table app.t agrees', 'view public.v agrees'])
    const { report } = await audit({ 'schema.sql': `${sql} set search_path = public; create table t (b integer);` }, ...flags)
    expect(verdicts(report)).toEqual(['schema app agrees', 'table app.t false-positive', 'table public.t false-positive'])
    expect(report.checksums.map(({ causes }) => causes)).toEqual([[], ['qualified-name'], ['qualified-name']])
  })

  test('texts are not in a report of names', async () => {
    const files = { 'schema.sql': 'create view w as select 1 as "x y";' }
    expect((await audit(files)).report.checksums[0]).toMatchObject({ verdict: 'agrees' })
    const raw = ['--checksum', 'raw']
    expect((await audit(files, ...raw)).report.checksums[0]).toMatchObject({ currentDefinition: 'CREATE VIEW public.w AS\n SELECT 1 AS "x y"' })
    const names = await makeFolder({ ...files, 'pg-parity.yml': 'details: names' })
    const { stdout } = await runCli(['audit', '--schema', 'schema.sql', '--format', 'json', ...raw, ...service], { cwd: names })
    expect(readReport(stdout).checksums[0]).not.toHaveProperty('currentDefinition')
  })

  test('and what it says is the same on the embedded server', async () => {
    const ended = await runCli(['audit', '--schema', 'schema.sql'], { cwd: await makeFolder({ 'schema.sql': 'create table t (a int primary key);' }) })
    expect(ended.stdout).toContain('• table public.t  schema.sql:1:1  false-positive, type-alias')
    expect(ended.stdout).toContain('(embedded)')
  })
})
