import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, writeFiles, type Files } from '../support/folder.js'
import { inParallel } from '../support/parallel.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

const schema = `create table shelves (
  id bigint primary key,
  label varchar(20) not null
);
comment on table shelves is 'Where things are';
create table things (
  id bigint primary key,
  name text,
  shelf_id bigint
);
create index things_name on things (name);
create view stored as select id from things where shelf_id is not null;
`
const migration = `create table things (
  shelf_id bigint,
  id bigint primary key,
  name text
);
create view stored as select id from things where shelf_id is null;
create table shelves (id bigint primary key, label varchar(30) not null);
comment on table shelves is 'where';
create table scratch_pad (id int primary key, note text check (note <> ''));
create operator === (leftarg = int, rightarg = int, function = int4eq, commutator = ====);
drop operator === (int, int);
`

/** Severity, action, kind and name of everything that these two differ by. */
const all = [
  'error create index public.things_name',
  'error drop table public.scratch_pad',
  'error modify column public.shelves.label',
  'error modify view public.stored',
  'notice modify table public.things',
  'warning modify table public.shelves'
]

interface Checked {
  readonly exitCode: number | null
  readonly conclusion: string
  readonly changes: readonly string[]
  /** Severity and code of the findings, each once. */
  readonly findings: readonly string[]
  readonly messages: readonly string[]
  readonly stderr: string
}

let url = ''

beforeAll(async () => {
  url = await serverUrl(18)
})

async function checkIn(cwd: string, ...flags: readonly string[]): Promise<Checked> {
  const { exitCode, stdout, stderr } = await runCli(['check', '--format', 'json', '--database-url', url, ...flags], { cwd })
  const { conclusion, changes, findings } = readReport(stdout)
  return {
    exitCode,
    conclusion,
    changes: changes.map(({ severity, action, kind, name }) => `${severity} ${action} ${kind} ${name}`).sort(),
    findings: [...new Set(findings.map(({ severity, code }) => `${severity} ${code}`))].sort(),
    messages: findings.map(({ message }) => message),
    stderr
  }
}

const sides = ['--schema', 'schema.sql', '--migrations', 'migrations']

async function check(files: Files, ...flags: readonly string[]): Promise<Checked> {
  return checkIn(await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, ...files }), ...flags)
}

test('by default definitions fail, comments warn, the order of columns and what is not compared are noted', async () => {
  const found = await check({}, ...sides)
  expect(found).toMatchObject({ exitCode: 1, conclusion: 'failure', changes: all })
  expect(found.findings).toEqual(['error object-changed', 'error object-extra', 'error object-missing', 'notice object-changed', 'notice object-unmodelled', 'warning object-changed'])
})

test('what is ignored is left out with all that belongs to it', async () => {
  const ignored = ['table:public.scratch*', 'view:public.stored', 'index:*_name', 'column:public.shelves.*', 'table:public.shelves']
  const found = await check({}, ...sides, ...ignored.flatMap((pattern) => ['--ignore', pattern]))
  expect(found).toMatchObject({ exitCode: 0, conclusion: 'success', changes: ['notice modify table public.things'] })
})

test('aspects, codes and the least severity that fails are the user’s to choose', async () => {
  const lenient = ['--severity', 'object-changed=warning', '--severity', 'object-missing=off', '--severity', 'object-extra=notice', '--severity', 'object-unmodelled=off']
  const [compared, judged, strict, never] = await inParallel([
    async () => check({}, ...sides, '--compare', 'comments=error', '--compare', 'column-order=off', '--compare', 'definition=notice'),
    async () => check({}, ...sides, ...lenient),
    async () => check({}, ...sides, ...lenient, '--fail-on', 'warning'),
    async () => check({}, ...sides, '--fail-on', 'never')
  ])
  expect(compared).toMatchObject({ exitCode: 1, changes: expect.arrayContaining(['error modify table public.shelves', 'notice modify view public.stored']) })
  expect(compared?.changes).not.toContain('notice modify table public.things')
  expect(judged).toMatchObject({ exitCode: 0, conclusion: 'success', findings: ['notice object-extra', 'warning object-changed'] })
  expect(strict).toMatchObject({ exitCode: 1, conclusion: 'failure' })
  expect(never).toMatchObject({ exitCode: 0, changes: all })
})

describe('the config file', () => {
  const file = `schema: [schema.sql]
migrations: migrations
ignore:
  - table:public.scratch_pad
  - index:*
compare:
  definition: warning
fail-on: error
`

  test('is read where it is, flags win over it, and another one can be named', async () => {
    const found = await inParallel([
      async () => check({ 'pg-parity.yml': file }),
      async () => check({ 'pg-parity.yml': file }, '--fail-on', 'warning'),
      async () => check({ 'ci/parity.yml': file }, '--config', 'ci/parity.yml')
    ])
    const changes = all.slice(2).map((change) => change.replace('error', 'warning')).sort()
    expect(found).toMatchObject([{ exitCode: 0, changes }, { exitCode: 1, changes }, { exitCode: 0, changes }])
  })

  test('with mistakes ends with exit code 2 and names them all, with their lines', async () => {
    const wrong = `${file}fail-on-error: true\nseverity:\n  object-mising: error\ncompare:\n  colour: off\n`
    const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, 'pg-parity.yml': wrong.replace('compare:\n  definition: warning\n', '') })
    const { exitCode, stdout, stderr } = await runCli(['check'], { cwd: folder })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    for (const [line, word] of [[7, 'fail-on-error'], [9, 'object-missing'], [11, 'colour']] as const) {
      expect(stderr).toMatch(new RegExp(`pg-parity\\.yml:${line}.*${word}`))
    }
  })
})

describe('a baseline', () => {
  test('of known differences lets them pass and no others, and says what is no more', async () => {
    const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration })
    const flags = [...sides, '--baseline', 'known.json']
    const written = await checkIn(folder, ...flags, '--write-baseline')
    expect(written).toMatchObject({ exitCode: 0, conclusion: 'success' })
    const baseline = await readFile(join(folder, 'known.json'), 'utf8')

    const known = await checkIn(folder, ...flags, '--fail-on', 'warning')
    expect(known).toMatchObject({ exitCode: 0, conclusion: 'success', stderr: expect.not.stringContaining('warning') })
    expect(new Set(known.findings)).toEqual(new Set(['notice object-changed', 'notice object-extra', 'notice object-missing', 'notice object-unmodelled']))

    await writeFiles(folder, { 'schema.sql': schema.replace('varchar(20)', 'varchar(40)').replace('is not null;', 'is null;') })
    const changed = await checkIn(folder, ...flags)
    expect(changed).toMatchObject({ exitCode: 1, findings: expect.arrayContaining(['error object-changed', 'notice object-extra']) })
    expect(changed.messages.filter((message) => message.includes('varchar') || message.includes('character varying(40)'))).toHaveLength(1)
    expect(changed.stderr).toMatch(/warning: known\.json.*view public\.stored/)
    expect(await readFile(join(folder, 'known.json'), 'utf8')).toBe(baseline)
  })

  test('that is not there, or is none, ends with exit code 2', async () => {
    const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, 'other.json': '[]' })
    const names = ['none.json', 'other.json']
    const found = await inParallel(names.map((name) => async () => checkIn(folder, ...sides, '--baseline', name)))
    expect(found).toMatchObject(names.map((name) => ({ exitCode: 2, stderr: expect.stringContaining(name) })))
  })
})

describe('a line that allows a finding', () => {
  test('at a statement of the schema or in a migration makes it a notice with its reason', async () => {
    const allowing = schema
      .replace('create index', '-- pg-parity: allow object-missing: built by hand at night\ncreate index')
      .replace('create view', '-- pg-parity: allow object-missing: another code\ncreate view')
    const extra = migration.replace('create table scratch_pad', '-- pg-parity: allow object-extra: a pad of the importer\ncreate table scratch_pad')
    const found = await check({ 'schema.sql': allowing, 'migrations/1.sql': extra }, ...sides)
    expect(found.exitCode).toBe(1)
    expect(found.findings).toEqual(expect.arrayContaining(['notice object-missing', 'notice object-extra', 'error object-changed']))
    expect(found.findings).not.toContain('error object-missing')
    expect(found.messages.join('\n')).toMatch(/index public\.things_name .*built by hand at night/)
    expect(found.messages.join('\n')).toMatch(/table public\.scratch_pad .*a pad of the importer/)
    expect(found.messages.join('\n')).not.toContain('another code')
  })
})
