import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, makeRepository } from '../support/folder.js'
import { schema, tool, toolCommand } from '../support/migrating-tool.js'
import { startAll } from '../support/parallel.js'
import { serverUrl } from '../support/postgres.js'
import { runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

async function check(deeds: string, ...flags: readonly string[]): Promise<Ended> {
  const cwd = await makeFolder({ 'migrate.mjs': tool, 'schema.sql': schema })
  return runCli(['check', '--schema', 'schema.sql', '--migrate-command', toolCommand(deeds), '--format', 'json', ...flags], { cwd })
}

function changesOf({ stdout }: Ended): readonly string[] {
  return readReport(stdout).changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`)
}

describe('a command on the embedded server', () => {
  /** Each is a program that waits for itself most of the time. */
  const runs = ['data extension left fresh', 'shadow', 'second', 'copy', 'hang'] as const
  const flagsOf: Readonly<Record<string, readonly string[]>> = { hang: ['--timeout', '6s'], 'data extension left fresh': ['--search-path', 'public'] }
  let started: ReadonlyMap<string, Promise<Ended>>
  beforeAll(() => {
    const all = startAll(runs.map((deeds) => async () => check(deeds, ...(flagsOf[deeds] ?? []))))
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
    const flags = ['--schema', 'schema.sql', '--migrations', 'versions', '--migrate-command', toolCommand(), '--base', 'base', '--database-url', await serverUrl(18), '--format', 'json']
    const { exitCode, stdout } = await runCli(['check', ...flags], { cwd: folder })
    const { findings, effect } = readReport(stdout)
    expect(exitCode).toBe(1)
    expect(findings.map(({ code, severity, location }) => [code, severity, location?.file])).toEqual([
      ['migration-rate', expect.any(String), expect.stringMatching(/^versions\/2025/)], ['migration-edited', 'error', 'versions/20250612220107_a.py']
    ])
    expect(effect?.summary).toEqual({ create: 1, modify: 0, drop: 0 })
  })
})
