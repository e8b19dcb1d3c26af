import { setTimeout as sleep } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, makeRepository } from '../support/folder.js'
import { startAll } from '../support/parallel.js'
import { ownServer, passwordRole, type Server } from '../support/postgres.js'
import { root, runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { changesBetween, execute, readSharedCatalogs, values } from '../support/server-state.js'

const schema = 'create table users (id serial primary key, name text);\n'

/** A migration tool: it makes the table, then does what its arguments say. */
const tool = `
import { writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import pg from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/pg/lib/index.js')).href)}

const connect = async (database) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, ...(database && { connectionString: process.env.DATABASE_URL.replace(/\\/[^/]*$/, '/' + database) }) })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
const client = await connect()
await client.query(${JSON.stringify(schema)})
const deeds = {
  environment: () => writeFileSync('seen.json', JSON.stringify(process.env)),
  data: async () => client.query({ text: 'insert into users (name) values ($1)', values: ['x'] }),
  books: async () => client.query("create table migrations (id serial primary key, timestamp bigint not null, name varchar not null); create table schema_migrations (version bigint, note text)"),
  role: async () => client.query('create role parity_command_role; grant select on users to parity_command_role; create role parity_command_stranger'),
  extension: async () => client.query('create extension pg_trgm'),
  shadow: async () => connect('shadow'),
  second: async () => connect(),
  copy: async () => client.query('copy users from stdin'),
  dump: () => writeFileSync('schema.sql', ${JSON.stringify(schema)}),
  left: async () => {
    await client.query('set search_path = nowhere, public')
    await client.query('begin; create table forgotten ()')
  },
  fresh: async () => {
    await client.end()
    const next = await connect()
    const { rows } = await next.query("select current_setting('search_path') as path, to_regclass('forgotten') as forgotten")
    if (rows[0].path !== '"$user", public' || rows[0].forgotten !== null) throw new Error('the session is not as good as new: ' + JSON.stringify(rows))
    await next.end()
  },
  fail: () => { console.log('the database is', process.env.DATABASE_URL, process.env.PGPASSWORD, process.env.API_TOKEN); process.exit(7) },
  hang: async () => {
    writeFileSync('child.pid', String(spawn('sleep', ['60'], { stdio: 'inherit' }).pid))
    await client.query('do $$ begin loop end loop; end $$')
  }
}
for (const deed of process.argv.slice(2)) await deeds[deed]()
await client.end()
`

let server: Server
beforeAll(async () => {
  server = await ownServer(18)
})

type Provider = 'embedded' | 'service'

async function check(
  provider: Provider, deeds: string, flags: readonly string[] = [], environment: Readonly<Record<string, string>> = {}, committed = schema
): Promise<Ended & { readonly cwd: string }> {
  const cwd = await makeFolder({ 'migrate.mjs': tool, 'schema.sql': committed })
  const service = provider === 'service' ? ['--database-url', server.passwordUrl] : []
  const command = `"${process.execPath}" migrate.mjs ${deeds}`
  return { cwd, ...(await runCli(['check', '--schema', 'schema.sql', '--migrate-command', command, '--format', 'json', ...service, ...flags], { cwd, environment })) }
}

function changesOf({ stdout }: Ended): readonly string[] {
  return readReport(stdout).changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`)
}

describe('a command that migrates', () => {
  test('sees its database, what it needs to run, what is passed, and nothing else', async () => {
    const runner = { LANG: 'C.UTF-8', NODE_ENV: 'test', GITHUB_TOKEN: 'secret', 'INPUT_GITHUB-TOKEN': 'secret', ACTIONS_RUNTIME_TOKEN: 'secret', PGHOST: 'elsewhere', PGSERVICE: 'x' }
    const { exitCode, cwd } = await check('service', 'environment data', ['--pass-env', 'NODE_ENV'], runner)
    const seen = JSON.parse(await readFile(join(cwd, 'seen.json'), 'utf8')) as Record<string, string>
    // What bash sets by itself.
    const own = Object.keys(seen).filter((name) => !['PWD', 'SHLVL', '_', 'OLDPWD'].includes(name)).sort()
    expect({ exitCode, own }).toEqual({ exitCode: 0, own: ['DATABASE_URL', 'HOME', 'LANG', 'NODE_ENV', 'PATH', 'PGDATABASE', 'PGHOST', 'PGPASSWORD', 'PGPORT', 'PGUSER'] })
    expect(seen).toMatchObject({ PGUSER: passwordRole.name, PGPASSWORD: passwordRole.password, PGDATABASE: expect.stringMatching(/^pg_parity_/) })
    expect(seen['DATABASE_URL']).toBe(server.passwordUrl.replace(/\/postgres$/, `/${String(seen['PGDATABASE'])}`))
  })

  test('that fails ends with exit code 2 and the end of its output, without secrets', async () => {
    const { exitCode, stdout } = await check('service', 'fail', ['--pass-env', 'API_TOKEN'], { API_TOKEN: 'tok-123' })
    const { error = '' } = readReport(stdout)
    expect(exitCode).toBe(2)
    expect(error).toMatch(/^migrate-command failed with exit code 7:\nthe database is postgres:\/\/parity_password:\*\*\*@127\.0\.0\.1:\d+\/pg_parity_\w+ \*\*\* \*\*\*$/)
  })

  test('stops at the first line that fails', async () => {
    const cwd = await makeFolder({ 'schema.sql': '' })
    const flags = ['--schema', 'schema.sql', '--migrate-command', 'echo one\nfalse | cat\necho two', '--database-url', server.url]
    expect(await runCli(['check', ...flags], { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/error: migrate-command failed with exit code 1:\none\n$/) })
  })

  test('has its books left out, and nothing that only has their name', async () => {
    const ended = await check('service', 'books', ['--log-level', 'info'])
    expect(changesOf(ended)).toEqual(['drop table public.schema_migrations'])
    expect(ended.stderr).toContain('Object left out: table public.migrations')
  })

  test('may write the schema file anew: what was committed is compared', async () => {
    expect(changesOf(await check('service', 'dump', [], {}, `${schema}create table forgotten ();\n`))).toEqual(['create table public.forgotten'])
  })

  test('leaves nothing on the server: its own roles go, and what may be another’s is named', async () => {
    const before = await readSharedCatalogs(server.url)
    const ended = await check('service', 'role left')
    expect({ exitCode: ended.exitCode, changes: changesOf(ended) }).toEqual({ exitCode: 0, changes: [] })
    expect(ended.stderr).toContain('warning: migrate-command: role parity_command_stranger has come into being on the server while the command ran')
    await execute(server.url, 'drop role parity_command_stranger')
    expect(changesBetween(before, await readSharedCatalogs(server.url))).toEqual([])
  })

  test('runs under the search path, which is not taken for a setting of its own', async () => {
    const cwd = await makeFolder({ 'setup.sql': 'create schema app;\n', 'schema.sql': 'create table app.t ();\n', 'migrate.mjs': tool.replace(JSON.stringify(schema), '"create table t ()"') })
    const flags = ['--setup', 'setup.sql', '--search-path', 'app, public', '--migrate-command', `"${process.execPath}" migrate.mjs`]
    const both = startAll([['--database-url', server.url], []].map((provider) => async () => runCli(['check', '--schema', 'schema.sql', ...flags, ...provider, '--format', 'json'], { cwd })))
    for (const ended of await Promise.all(both)) expect({ exitCode: ended.exitCode, changes: changesOf(ended) }).toEqual({ exitCode: 0, changes: [] })
  })

  test('is ended with all that it has started when the time is over', async () => {
    const { exitCode, stdout, cwd } = await check('service', 'hang', ['--timeout', '4s'])
    expect({ exitCode, error: readReport(stdout).error }).toMatchObject({ exitCode: 3, error: expect.stringContaining('the time-out of 4s has passed') })
    const pid = Number(await readFile(join(cwd, 'child.pid'), 'utf8'))
    // A process that has ended may still have to be collected.
    for (let tries = 0; tries < 50 && isRunning(pid); tries++) await sleep(100)
    expect(isRunning(pid)).toBe(false)
    expect(await values(server.url, `select datname from pg_database where datname like 'pg\\_parity%'`)).toEqual([])
  })
})

describe('a command on the embedded server', () => {
  /** Each is a program that waits for itself most of the time. */
  const runs = ['data extension left fresh', 'shadow', 'second', 'copy', 'hang'] as const
  let started: ReadonlyMap<string, Promise<Ended>>
  beforeAll(() => {
    const all = startAll(runs.map((deeds) => async () => check('embedded', deeds, deeds === 'hang' ? ['--timeout', '6s'] : [])))
    started = new Map(runs.map((deeds, index) => [deeds, all[index] as Promise<Ended>]))
  })
  const ended = async (deeds: (typeof runs)[number]): Promise<Ended> => started.get(deeds) as Promise<Ended>

  test('migrates it, with the extensions that it asks for', async () => {
    const run = await ended('data extension left fresh')
    expect({ exitCode: run.exitCode, changes: changesOf(run) }).toEqual({ exitCode: 1, changes: ['drop extension pg_trgm'] })
  })

  test.each([
    ['shadow', 'the embedded server has one database, "postgres", and the command asks for "shadow"'],
    ['second', 'the embedded server takes one connection at a time, and the command holds one while it asks for another'],
    ['copy', 'the embedded server cannot take the data of COPY … FROM stdin from a command']
  ] as const)('that asks for more ends with exit code 2, which names the service container: %s', async (deeds, message) => {
    const { exitCode, stdout } = await ended(deeds)
    expect({ exitCode, error: readReport(stdout).error }).toMatchObject({
      exitCode: 2, error: expect.stringContaining(`migrate-command: ${message}; give it a server of its own as database-url, such as a PostgreSQL service container`)
    })
  })

  test('that sends a statement without an end is ended when the time is over', async () => {
    const { exitCode, stdout } = await ended('hang')
    expect({ exitCode, error: readReport(stdout).error }).toMatchObject({ exitCode: 3, error: expect.stringContaining('the time-out of 6s has passed') })
  })
})

describe('the migrations that a command runs', () => {
  test('are held to the rules about files and time, whatever they are written in, and the schema says what changes', async () => {
    const { commit, git, folder } = await makeRepository()
    await commit('base', { 'migrate.mjs': tool, 'schema.sql': '', 'versions/20250612220107_a.py': 'def up(): pass\n', 'versions/__init__.py': '' })
    await git('branch', 'base')
    await commit('head', {
      'schema.sql': schema, 'versions/20250612220107_a.py': 'def up():\n  pass\n', 'versions/20250613000107_b.py': '# pg-parity: allow migration-rate: one release\n', 'versions/20250613000207_c.py': ''
    })
    const flags = ['--schema', 'schema.sql', '--migrations', 'versions', '--migrate-command', `"${process.execPath}" migrate.mjs`, '--base', 'base', '--database-url', server.url, '--format', 'json']
    const { exitCode, stdout } = await runCli(['check', ...flags], { cwd: folder })
    const { findings, effect } = readReport(stdout)
    expect(exitCode).toBe(1)
    expect(findings.map(({ code, severity, location }) => [code, severity, location?.file])).toEqual([
      ['migration-rate', expect.any(String), expect.stringMatching(/^versions\/2025/)], ['migration-edited', 'error', 'versions/20250612220107_a.py']
    ])
    expect(effect?.summary).toEqual({ create: 1, modify: 0, drop: 0 })
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
