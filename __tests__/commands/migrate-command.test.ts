import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Values } from '../config/resolving.js'
import { makeFolder } from '../support/folder.js'
import { schema, tool, toolCommand } from '../support/migrating-tool.js'
import { ownServer, passwordRole, type Server } from '../support/postgres.js'
import { changesBetween, execute, readSharedCatalogs, values } from '../support/server-state.js'
import { executeIn } from './executing.js'
import type { Executed } from './executing.js'

let server: Server
beforeAll(async () => {
  server = await ownServer(18)
})

/** What the tests themselves run with. */
const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }

async function check(
  deeds: string, inputs: Values = {}, environment: Readonly<Record<string, string>> = {}, committed = schema
): Promise<Executed & { readonly cwd: string; readonly changes: readonly string[] }> {
  const cwd = await makeFolder({ 'migrate.mjs': tool, 'schema.sql': committed })
  const executed = await executeIn(cwd, 'check', { schema: 'schema.sql', 'migrate-command': toolCommand(deeds), 'database-url': server.passwordUrl, ...inputs }, { ...own, ...environment })
  return { cwd, ...executed, changes: changesOf(executed) }
}

function changesOf({ report }: Executed): readonly string[] {
  return report.changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`)
}

describe('a command that migrates', () => {
  test('sees its database, what it needs to run, what is passed, and nothing else', async () => {
    const runner = { LANG: 'C.UTF-8', NODE_ENV: 'test', GITHUB_TOKEN: 'secret', 'INPUT_GITHUB-TOKEN': 'secret', ACTIONS_RUNTIME_TOKEN: 'secret', PGHOST: 'elsewhere', PGSERVICE: 'x' }
    const { exitCode, cwd } = await check('environment data', { 'pass-env': 'NODE_ENV' }, runner)
    const seen = JSON.parse(await readFile(join(cwd, 'seen.json'), 'utf8')) as Record<string, string>
    // What bash sets by itself.
    const names = Object.keys(seen).filter((name) => !['PWD', 'SHLVL', '_', 'OLDPWD'].includes(name)).sort()
    expect({ exitCode, names }).toEqual({ exitCode: 0, names: ['DATABASE_URL', 'HOME', 'LANG', 'NODE_ENV', 'PATH', 'PGDATABASE', 'PGHOST', 'PGPASSWORD', 'PGPORT', 'PGUSER'] })
    expect(seen).toMatchObject({ PGUSER: passwordRole.name, PGPASSWORD: passwordRole.password, PGDATABASE: expect.stringMatching(/^pg_parity_/) })
    expect(seen['DATABASE_URL']).toBe(server.passwordUrl.replace(/\/postgres$/, `/${String(seen['PGDATABASE'])}`))
  })

  test('that fails ends with exit code 2 and the end of its output, without secrets', async () => {
    const { exitCode, report } = await check('fail', { 'pass-env': 'API_TOKEN' }, { API_TOKEN: 'tok-123' })
    expect(exitCode).toBe(2)
    expect(report.error).toMatch(/^migrate-command failed with exit code 7:\nthe database is postgres:\/\/parity_password:\*\*\*@127\.0\.0\.1:\d+\/pg_parity_\w+ \*\*\* \*\*\*$/)
  })

  test('stops at the first line that fails', async () => {
    expect(await check('', { 'migrate-command': 'echo one\nfalse | cat\necho two' })).toMatchObject({ exitCode: 2, report: { error: 'migrate-command failed with exit code 1:\none' } })
  })

  test('has its books left out, and nothing that only has their name', async () => {
    expect(await check('books')).toMatchObject({ changes: ['drop table public.schema_migrations'], said: expect.stringContaining('Object left out: table public.migrations') })
  })

  test('may write the schema file anew: what was committed is compared', async () => {
    expect(await check('dump', {}, {}, `${schema}create table forgotten ();\n`)).toMatchObject({ changes: ['create table public.forgotten'] })
  })

  test('leaves nothing on the server: its own roles go, and what may be another’s is named', async () => {
    const before = await readSharedCatalogs(server.url)
    expect(await check('role left')).toMatchObject({
      exitCode: 0, changes: [], said: expect.stringContaining('warning: migrate-command: role parity_command_stranger has come into being on the server while the command ran')
    })
    await execute(server.url, 'drop role parity_command_stranger')
    expect(changesBetween(before, await readSharedCatalogs(server.url))).toEqual([])
  })

  test('runs under the search path, which is not taken for a setting of its own', async () => {
    expect(await check('', { 'search-path': 'pg_temp, public' }, {}, '')).toMatchObject({ exitCode: 0, changes: [] })
    expect(await check('', { 'search-path': 'public, pg_temp' })).toMatchObject({ exitCode: 0, changes: [] })
  })

  test('is ended with all that it has started when the time is over', async () => {
    const { exitCode, report, cwd } = await check('hang', { timeout: '3s' })
    expect({ exitCode, error: report.error }).toMatchObject({ exitCode: 3, error: expect.stringContaining('the time-out of 3s has passed') })
    const pid = Number(await readFile(join(cwd, 'child.pid'), 'utf8'))
    // A process that has ended may still have to be collected.
    for (let tries = 0; tries < 50 && isRunning(pid); tries++) await sleep(100)
    expect(isRunning(pid)).toBe(false)
    expect(await values(server.url, `select datname from pg_database where datname like 'pg\\_parity%'`)).toEqual([])
  })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
