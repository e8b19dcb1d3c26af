import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { freePort } from '../support/free-port.js'
import { startAll } from '../support/parallel.js'
import { passwordRole, sharedServer, type Server } from '../support/postgres.js'
import { runCli, startCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { execute, values } from '../support/server-state.js'

const schema = 'create table things (id int primary key);\n'
/** The sixth line has a statement that is right, the seventh one that is not, behind characters of one to four bytes. */
const broken = `-- Things

create table things (
  id int primary key
);
comment on table things is '🚀';
/* 😀 ünï */ insert into things valuess (1); -- 🎉
create table never ();
`

let server: Server

/** Runs with a statement that never ends, begun at once: most of the time they wait. */
let endless: readonly [Promise<Ended>, Promise<Ended>]

beforeAll(async () => {
  server = await sharedServer(18)
  const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1_things.sql': schema, 'migrations/2_loop.sql': 'do $$ begin loop end loop; end $$;\n' })
  const run = async (...flags: readonly string[]): Promise<Ended> => check(folder, '--timeout', '10s', ...flags)
  endless = [run(), run('--database-url', server.url)]
  for (const each of endless) each.catch(() => undefined)
})

const providers: readonly [string, () => readonly string[]][] = [
  ['the embedded server', () => []],
  ['PostgreSQL 18', () => ['--database-url', server.url]]
]

async function check(folder: string, ...flags: readonly string[]): Promise<Ended> {
  return runCli(['check', '--schema', 'schema.sql', '--migrations', 'migrations', ...flags], { cwd: folder })
}

describe.each(providers.map(([name, provider], index) => [name, provider, index] as const))('on %s', (_, provider, index) => {
  test('a syntax error is shown at its line and column, counted in characters, with a caret', async () => {
    const folder = await makeFolder({ 'schema.sql': broken, 'migrations/1.sql': schema })
    const { exitCode, stdout, stderr } = await check(folder, ...provider())
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    const shown = [
      'error: schema.sql:7:32: syntax error at or near "valuess" (SQLSTATE 42601)',
      '  7 | /* 😀 ünï */ insert into things valuess (1); -- 🎉',
      `${' '.repeat('  7 | '.length + 31)}^`
    ]
    expect(stderr.trimEnd().split('\n')).toEqual(shown)
  })

  test('a statement that never ends is ended when the time is over', async () => {
    const ends = await Promise.all(endless)
    const { exitCode, stdout, stderr, milliseconds } = ends[index] ?? ends[0]
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toContain('migrations/2_loop.sql:1:1: the time-out of 10s has passed')
    expect(milliseconds).toBeGreaterThan(9900)
    expect(milliseconds).toBeLessThan(20_000)
    expect(await values(server.url, `select datname from pg_stat_activity where query ~ 'begin loop' and pid <> pg_backend_pid()`)).toEqual([])
  })

  test('an error of the server comes with its detail, hint and SQLSTATE', async () => {
    const migration = "create table a (id int primary key);\ninsert into a values (1);\n\ninsert into a\n  values (1);\n"
    const folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, 'hint.sql': 'create table a (a1 int);\nselect a2 from a;\n' })
    const duplicate = await check(folder, ...provider())
    expect(duplicate.exitCode).toBe(2)
    expect(duplicate.stderr).toContain('migrations/1.sql:4:1: duplicate key value violates unique constraint "a_pkey" (SQLSTATE 23505)')
    expect(duplicate.stderr).toContain('Detail: Key (id)=(1) already exists.')
    const hint = await runCli(['snapshot', 'hint.sql', ...provider()], { cwd: folder })
    expect(hint.stderr).toContain('hint.sql:2:8: column "a2" does not exist (SQLSTATE 42703)')
    expect(hint.stderr).toContain('Hint: Perhaps you meant to reference the column "a.a1".')
  })
})

test.each([['SIGINT'], ['SIGTERM']] as const)('%s ends a run on the embedded server at once, whatever it does', async (signal) => {
  const loop = "alter system set work_mem = '1MB';\ndo $$ begin loop end loop; end $$;\n"
  const cwd = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': loop })
  const run = startCli(['check', '--schema', 'schema.sql', '--migrations', 'migrations'], { cwd })
  // What is passed over is told while it runs.
  while (!run.stderr().includes('ALTER SYSTEM')) await sleep(20)
  await sleep(300)
  const begun = performance.now()
  run.kill(signal)
  const { exitCode, stdout, stderr } = await run.ended
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 3, stdout: '', stderr: expect.stringContaining(`error: interrupted by ${signal}`) })
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a failing run prints one valid document when JSON is asked for', async () => {
  const folder = await makeFolder({ 'schema.sql': broken, 'migrations/1.sql': schema })
  const { exitCode, stdout } = await check(folder, '--format', 'json', '--database-url', server.url)
  expect(exitCode).toBe(2)
  const { conclusion, error, errorLocation, postgres, changes, findings } = readReport(stdout)
  expect({ conclusion, postgres, changes, findings }).toEqual({ conclusion: 'error', postgres: null, changes: [], findings: [] })
  expect(errorLocation).toEqual({ file: 'schema.sql', line: 7, column: 32 })
  expect(error).toContain('schema.sql:7:32')
})

test('an extension that the embedded server lacks is named, with the way out', async () => {
  const folder = await makeFolder({ 'schema.sql': 'create extension if not exists postgis;\n', 'migrations/1.sql': schema, 'later.sql': `do $$ begin execute 'create extension plperl'; end $$;` })
  for (const [ended, name] of [[await check(folder), 'postgis'], [await runCli(['snapshot', 'later.sql'], { cwd: folder }), 'plperl']] as const) {
    expect({ exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(ended.stderr).toContain(`no extension "${name}"`)
    expect(ended.stderr).toMatch(/service container.*database-url/s)
  }
})

test.each([
  ['create subscription s connection $$host=nowhere.invalid$$ publication p with (connect = false)', 'no library libpqwalreceiver.so'],
  ["create function f() returns integer language c as 'of_mine', 'f'", 'no library of_mine'],
  ["create conversion c for 'UTF8' to 'LATIN2' from utf8_to_iso8859", 'broken down on this statement']
])('what the embedded server cannot do is said where it stands: %s', async (statement, reason) => {
  const folder = await makeFolder({ 'schema.sql': `create schema before;\n${statement};\n` })
  const { exitCode, stdout, stderr } = await runCli(['snapshot', 'schema.sql'], { cwd: folder })
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  expect(stderr).toContain('schema.sql:2:1')
  expect(stderr).toContain(reason)
  expect(stderr).toContain('database-url')
})

describe('a server that cannot be used', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': schema })
  })

  test('because nobody listens there ends with exit code 3 within the time-out', async () => {
    const url = `postgres://someone:${encodeURIComponent('s3cret/w')}@127.0.0.1:${await freePort()}/postgres`
    const { exitCode, stdout, stderr, milliseconds } = await check(folder, '--database-url', url, '--timeout', '3s')
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toMatch(/cannot connect to postgres:\/\/someone@127\.0\.0\.1.*ECONNREFUSED.*the time-out of 3s has passed/)
    expect(stderr).not.toMatch(/s3cret/)
    expect(milliseconds).toBeLessThan(12_000)
  })

  test('is not waited for where the input is wrong', async () => {
    const { exitCode, stderr, milliseconds } = await check(folder, '--database-url', `postgres://127.0.0.1:${await freePort()}/postgres`, '--setup', 'nowhere.sql')
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('nowhere.sql') })
    expect(milliseconds).toBeLessThan(12_000)
  })

  test('because its name cannot be resolved ends at once', async () => {
    const { exitCode, stderr, milliseconds } = await check(folder, '--database-url', 'postgres://u:s3cret@nowhere.invalid/db', '--timeout', '8s')
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('nowhere.invalid') })
    expect(stderr).not.toContain('s3cret')
    expect(milliseconds).toBeLessThan(15_000)
  })

  test('because the password is wrong ends at once and does not show it', async () => {
    const wrong = server.passwordUrl.replace(/:[^:@/]*@/, ':a-wrong-w0rd@')
    const { exitCode, stderr, milliseconds } = await check(folder, '--database-url', wrong)
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining(`password authentication failed for user "${passwordRole.name}"`) })
    expect(stderr).not.toContain('a-wrong-w0rd')
    expect(milliseconds).toBeLessThan(15_000)
  })

  test('because it may not create databases says what the role needs', async () => {
    await execute(server.url, 'drop role if exists failures_poor', 'create role failures_poor login')
    const { exitCode, stderr } = await check(folder, '--database-url', server.url.replace('postgres@', 'failures_poor@'))
    await execute(server.url, 'drop role failures_poor')
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('CREATEDB') })
  })

  test('because the template is not there says which', async () => {
    const { exitCode, stderr } = await check(folder, '--database-url', server.url, '--template', 'failures_none')
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('failures_none') })
  })
})

describe('wrong input ends with exit code 2', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown option', ['check', '--shema', 'x.sql'], '--schema'],
    ['a value that is none', ['check', '--schema', 'schema.sql', '--timeout', 'soon', '--fail-on', 'notice'], 'fail-on'],
    ['nothing to check', ['check'], 'schema'],
    ['a schema that is not there', ['check', '--schema', 'none.sql', '--migrations', 'migrations'], 'none.sql'],
    ['migrations that are not there', ['check', '--schema', 'schema.sql', '--migrations', 'none'], 'none'],
    ['a folder without migrations', ['check', '--schema', 'schema.sql', '--migrations', 'empty'], 'empty'],
    ['an unknown command', ['chek'], 'check'],
    ['a generator without a repository to copy', ['probe', '--migrations', 'migrations', '--generate-command', 'true'], 'git init'],
    ['a URL in a wrong place', ['check', '--schema', 'schema.sql', '--database-url', 'mysql://u:s3cret@h/d'], 'database-url']
  ]
  let outcomes: readonly Promise<Ended>[] = []

  beforeAll(async () => {
    const cwd = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': schema, 'empty/readme.txt': '' })
    outcomes = startAll(cases.map(([, args]) => async () => runCli(args, { cwd })))
  })

  test.each(cases.map(([name, , named], index) => [name, named, index] as const))('%s', async (_, named, index) => {
    const { exitCode, stdout, stderr } = (await outcomes[index]) ?? {}
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(named) })
    expect(stderr).not.toMatch(/s3cret|at .*\.js:\d+/)
  })

  test('told with every other problem at once', async () => {
    const { exitCode, stderr } = await runCli(['check', '--schema', 'x', '--timeout', 'soon', '--fail-on', 'maybe'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('timeout')
    expect(stderr).toContain('fail-on')
  })
})
