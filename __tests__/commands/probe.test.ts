import { readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { Values } from '../config/resolving.js'
import { makeRepository, writeFiles } from '../support/folder.js'
import type { Files, Repository } from '../support/folder.js'
import { startAll } from '../support/parallel.js'
import { serverUrl } from '../support/postgres.js'
import { root } from '../support/program.js'
import { executeIn } from './executing.js'
import type { Executed } from './executing.js'

const first = 'm/migration_20250612_220107.sql'
const view = "create or replace view v as select * from a where s in ('a', 'b');"
const base = `create table a (id integer primary key, s varchar(20) default 'x');\n${view}\n`
/** Writes a file that is named by the second, as generators do. */
const stamped = (sql: string): string => `echo "${sql}" > m/migration_$(date -u +%Y%m%d_%H%M%S).sql`
/** Writes one file, and no other. */
const once = (sql: string): string => `[ -e m/migration_20250613_220107.sql ] || echo "${sql}" > m/migration_20250613_220107.sql`

/** Runs its arguments as SQL. */
const client = `
import { readFileSync, readdirSync } from 'node:fs'
import pg from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/pg/lib/index.js')).href)}
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const inPrograms = () => readdirSync('m').flatMap((name) => [...readFileSync('m/' + name, 'utf8').matchAll(/^sql\\("(.*)"\\)$/gm)].map(([, sql]) => sql))
for (const sql of process.argv[2] === undefined ? inPrograms() : process.argv.slice(2)) await client.query(sql)
await client.end()
`
const onDatabase = (sql: string): string => `"${process.execPath}" client.mjs "${sql}"`

let service: Values
let before: readonly string[]
const copies = async (): Promise<readonly string[]> => (await readdir(tmpdir())).filter((name) => name.startsWith('pg-parity-probe-'))
beforeAll(async () => {
  service = { 'database-url': await serverUrl(18) }
  before = await copies()
})
afterAll(async () => {
  expect((await copies()).filter((name) => !before.includes(name))).toEqual([])
})

async function repositoryOf(files: Files = {}): Promise<Repository> {
  const repository = await makeRepository()
  await repository.commit('base', { [first]: base, 'schema.sql': base, 'client.mjs': client, ...files })
  return repository
}

interface Probed extends Executed {
  readonly findings: readonly string[]
  readonly generator: NonNullable<Executed['report']['generator']>
}

async function probe(command: string, values: Values = {}, { folder }: Pick<Repository, 'folder'> | Repository = { folder: '' }): Promise<Probed> {
  const directory = folder === '' ? (await repositoryOf()).folder : folder
  const executed = await executeIn(directory, 'probe', { migrations: 'm', 'generate-command': command, ...service, ...values }, { PATH: process.env['PATH'] ?? '', API_TOKEN: 'hunter2' })
  return { ...executed, findings: executed.report.findings.map(({ code }) => code), generator: executed.report.generator ?? { output: 'files', runs: [], loop: null } }
}

/** Starts a run for each case, side by side: most of the time they wait. */
function startedFor(cases: readonly (readonly [name: string, command: string, values: Values, ...rest: readonly unknown[]])[]): (index: number) => Promise<Probed> {
  let runs: readonly Promise<Probed>[] = []
  beforeAll(() => {
    runs = startAll(cases.map(([, command, values]) => async () => probe(command, values)))
  })
  return async (index) => runs[index] ?? Promise.reject(new Error('not started'))
}

describe('a generator passes', () => {
  const cases = [
    ['that writes nothing', 'echo thinking', {}],
    ['that writes no migration', 'echo x > model.json', {}],
    ['that prints nothing but comments', 'echo "-- nothing to do"; echo "create table b ()" >&2', { 'generate-output': 'stdout' }],
    ['that keeps its books in the database', onDatabase('create table if not exists alembic_version (version_num varchar(32) not null)'), {}]
  ] as const
  const started = startedFor(cases)
  test.each(cases.map(([name], index) => [name, index] as const))('%s', async (_, index) => {
    const { exitCode, findings, generator } = await started(index)
    expect({ exitCode, findings, verdicts: generator.runs.map(({ verdict }) => verdict) }).toEqual({ exitCode: 0, findings: [], verdicts: ['nothing'] })
  })
})

describe('a generator is told of', () => {
  test('that writes a real change, which is what it changes', async () => {
    const { exitCode, findings, generator } = await probe(once('create table b (id integer); alter table a add c text;'))
    expect({ exitCode, findings }).toEqual({ exitCode: 1, findings: ['generator-pending'] })
    expect(generator).toMatchObject({
      loop: null,
      runs: [
        { verdict: 'pending', files: [{ path: 'm/migration_20250613_220107.sql', status: 'added', role: 'migration' }], effect: { summary: { create: 2 }, changes: [{ name: 'public.a.c', desiredDefinition: expect.stringContaining('c text') }, { name: 'public.b' }] } },
        { verdict: 'nothing' }
      ]
    })
  })

  test('that writes what changes nothing, with the object, its place and the causes of the audit', async () => {
    const { exitCode, report, generator } = await probe(once(view), { schema: 'schema.sql' })
    expect({ exitCode, findings: report.findings }).toMatchObject({
      exitCode: 1,
      findings: [{ code: 'generator-phantom', object: { kind: 'view', name: 'public.v' }, location: { file: 'schema.sql', line: 2 }, details: { causes: expect.arrayContaining(['expanded-star']), touched: [{ cause: 're-created, equal' }] } }]
    })
    expect(generator.runs[0]?.spelling[0]).toEqual({ written: '*', kept: 'id, s' })
    expect(report.checksums).toMatchObject([{ name: 'public.v', verdict: 'false-positive' }])
  })

  test('that writes the same again, as the series that it becomes', async () => {
    const { findings, generator } = await probe(stamped(view))
    expect(findings).toEqual(['generator-phantom', 'generator-loop'])
    const { files = [], cause, interval = 0 } = generator.loop ?? {}
    expect({ cause, distinct: new Set(files).size, files: files.every((path) => /^m\/migration_\d{8}_\d{6}\.sql$/.test(path)) }).toEqual({ cause: 'spelling', distinct: 2, files: true })
    expect(interval).toBeGreaterThan(0)
  })

  test.each([
    ['moment', stamped('alter table a alter s set default \'$(date +%s%N)\';')],
    ['back and forth', `if ls m | grep -q 2026; then ${stamped('drop table b;').replace('$(date -u +%Y%m%d_%H%M%S)', '20990101_000000')}; else ${stamped('create table b ();').replace('$(date -u +%Y%m%d_%H%M%S)', '20260101_000000')}; fi`],
    ['unseen', 'n=$(ls m | wc -l); echo "create table b$n ();" > m/migration_2026010${n}_000000.sql']
  ] as const)('that writes a change again and again: %s', async (cause, command) => {
    const { findings, generator } = await probe(command)
    expect({ findings, cause: generator.loop?.cause }).toEqual({ findings: ['generator-pending', 'generator-loop'], cause: cause === 'unseen' ? 'unknown' : cause })
  })

  test('that prints SQL, which is run behind the migrations both times', async () => {
    const { findings, generator } = await probe(`echo "${view}"; echo "create table nothing ()" >&2`, { 'generate-output': 'stdout' })
    expect({ findings, cause: generator.loop?.cause, printed: generator.runs.map(({ printed }) => printed), files: generator.runs.flatMap(({ files }) => files) })
      .toEqual({ findings: ['generator-phantom', 'generator-loop'], cause: 'spelling', printed: [`${view}\n`, `${view}\n`], files: [] })
    const real = await probe('echo "create table if not exists b ();"', { 'generate-output': 'stdout' })
    expect({ findings: real.findings, effect: real.generator.runs[0]?.effect.summary }).toEqual({ findings: ['generator-pending', 'generator-loop'], effect: { create: 1, modify: 0, drop: 0 } })
  })

  test('that edits an old migration, writes rows, grants, or works on the database itself', async () => {
    const edits = await probe(`grep -q edited ${first} || echo "-- edited" >> ${first}`)
    expect([edits.findings, edits.report.findings[0]?.message]).toEqual([['generator-pending'], `The generator writes ${first}. ${first} is changed, which databases may have run already.`])
    expect((await probe(once("insert into a values (1, 'x');"))).report.findings).toMatchObject([{ code: 'generator-pending', message: expect.stringContaining('does what an empty database does not show (INSERT)') }])
    expect((await probe(once('grant select on a to public;'))).findings).toEqual(['generator-pending'])
    expect((await probe(onDatabase('create table if not exists pushed ()'))).report.findings).toMatchObject([{ code: 'generator-pending', message: expect.stringContaining('changes the database itself: create table public.pushed') }])
  })

  test('as a notice where what it changes is left out, and as severity has it', async () => {
    expect((await probe(once("comment on table a is 'x';"), { compare: 'comments=off' })).report).toMatchObject({ conclusion: 'success', findings: [{ code: 'generator-pending', severity: 'notice' }] })
    expect((await probe(stamped(view), { severity: 'generator-loop=off' })).findings).toEqual(['generator-phantom'])
  })

  test('where its migrations are run by a command, and are programs', async () => {
    const repository = await repositoryOf()
    await rm(join(repository.folder, first))
    await writeFiles(repository.folder, { 'm/1.py': 'sql("create table a (n numeric default 0.00)")\n' })
    const again = `n=$(ls m | wc -l); echo 'sql("alter table a alter column n set default '"'0.00'"'")' > m/$((n + 1)).py`
    const { findings, generator } = await probe(again, { 'migrate-command': `"${process.execPath}" client.mjs` }, repository)
    expect({ findings, touched: generator.runs[0]?.touched, spelling: generator.runs[0]?.spelling, text: generator.runs[0]?.files[0]?.text }).toEqual({
      findings: ['generator-phantom', 'generator-loop'], touched: [{ kind: 'column', name: 'public.a.n', cause: 'altered to what it was' }],
      spelling: [{ written: "DEFAULT '0.00'", kept: 'DEFAULT 0.00' }], text: "alter table a alter column n set default '0.00';\n"
    })
  })
})

test('a secret that a generator writes is not shown', async () => {
  const { report, generator } = await probe(once("create or replace view v as select * from a where s in ('a', 'b'); -- $API_TOKEN"), { 'pass-env': 'API_TOKEN' })
  expect(generator.runs[0]?.files[0]?.text).toMatch(/ -- \*+\n$/)
  expect(JSON.stringify(report)).not.toContain('hunter2')
})

describe('a generator that cannot be judged ends the run', () => {
  const cases = [
    ['where it fails, with what it says and no secret', 'echo "no such model: $API_TOKEN" >&2; exit 7', { 'pass-env': 'API_TOKEN' }, 2, /generate-command failed with exit code 7:\nno such model: \*+/],
    ['where it fails the second time', `[ ! -e m/migration_20250613_220107.sql ] || exit 7; ${once('create table b ();')}`, {}, 2, /run a second time, with what it wrote applied: generate-command failed with exit code 7; it has printed nothing/],
    ['where it is ended', 'kill -9 $$', {}, 3, /generate-command was ended by SIGKILL/],
    ['where it hangs', 'sleep 60', { timeout: '4s' }, 3, /the time-out of 4s has passed/],
    ['where what it wrote does not run', once('create table b (\n  id nothing\n);'), {}, 2, /m\/migration_20250613_220107\.sql:2:6: type "nothing" does not exist/],
    ['where what it printed does not run', 'echo "No changes"', { 'generate-output': 'stdout' }, 2, /standard output of generate-command:1:1: syntax error[^]*generate-output is stdout: all that the command prints there is taken for SQL/]
  ] as const
  const started = startedFor(cases)
  test.each(cases.map(([name, , , code, message], index) => [name, index, code, message] as const))('%s', async (_, index, code, message) => {
    const { exitCode, report } = await started(index)
    expect({ exitCode, error: report.error }).toEqual({ exitCode: code, error: expect.stringMatching(message) })
    expect(report.error).not.toContain('hunter2')
    expect(report.findings.map((finding) => finding.code)).toEqual(/does not run/.test(_) ? ['migration-failed'] : [])
  })
})

test('a generator sees the work tree as it stands and the allowed environment, and writes to nothing of it', async () => {
  const repository = await repositoryOf({ '.gitignore': 'node_modules\n', 'app/x.txt': 'x' })
  await writeFiles(repository.folder, { 'app/uncommitted.txt': 'y', 'node_modules/tool.sh': 'echo "create table $(cat app/uncommitted.txt) ();"' })
  const status = await repository.git('status', '--porcelain', '--ignored')
  const { generator, report } = await probe('test -z "$API_TOKEN"; test "$PGDATABASE"; sh node_modules/tool.sh > m/migration_20250613_220107.sql; rm -f app/x.txt; git commit -qam mine || true', {}, repository)
  expect(report.error).toBeUndefined()
  expect(generator.runs[0]?.files.map(({ path, status: became, text }) => [path, became, text])).toEqual([['app/x.txt', 'deleted', null], ['m/migration_20250613_220107.sql', 'added', 'create table y ();\n']])
  expect([await repository.git('status', '--porcelain', '--ignored'), await repository.git('log', '--format=%s'), await readFile(join(repository.folder, 'app/x.txt'), 'utf8')]).toEqual([status, 'base', 'x'])
})

test('the first migration of all is written on an empty database', async () => {
  const { folder } = await makeRepository()
  await writeFiles(folder, { 'm/.gitkeep': '' })
  const { findings, generator } = await probe(once('create table a ();'), {}, { folder })
  expect({ findings, create: generator.runs[0]?.effect.summary.create }).toEqual({ findings: ['generator-pending'], create: 1 })
})
