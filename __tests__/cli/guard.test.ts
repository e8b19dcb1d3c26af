import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { freePort } from '../support/free-port.js'
import { makeFolder, type Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

const [minute, day] = [60_000, 86_400_000]
const one = 'create table a (id integer primary key);\n'
const two = `${one}create table b (id integer);\n`

/** A generator that never asks whether anything has changed. */
const generator = `
import { writeFileSync } from 'node:fs'
const stamp = new Date().toISOString().replace(/[-:]|\\..*/g, '').replace('T', '_')
writeFileSync('m/migration_' + stamp + '.sql', 'create table b (id integer);\\n')
console.log('generated in', process.env.MODE)
`

/** The name of a migration that was made so long ago. */
const made = (ago: number): string => `m/migration_${new Date(Date.now() - ago).toISOString().replace(/[-:]|\..*/g, '').replace('T', '_')}.sql`

let service: readonly string[]
/** What no server answers: whoever asks one fails. */
let nowhere: readonly string[]
beforeAll(async () => {
  service = ['--database-url', await serverUrl(18)]
  nowhere = ['--database-url', `postgres://postgres@127.0.0.1:${String(await freePort())}/postgres`, '--timeout', '2s']
})

async function guard(cwd: string, ...flags: readonly string[]): Promise<Ended> {
  return runCli(['guard', '--migrations', 'm', '--schema', 'schema.sql', ...flags], { cwd, environment: { MODE: 'test' } })
}

async function folderOf(files: Files): Promise<string> {
  return makeFolder({ 'generate.mjs': generator, ...files })
}

const generate = ['--', process.execPath, 'generate.mjs'] as const

test('the generator runs where the newest migration is a day and a minute old, and not again a minute later', async () => {
  const cwd = await folderOf({ [made(day + minute)]: one, 'schema.sql': two })
  const first = await guard(cwd, ...service, ...generate)
  expect(first).toMatchObject({ exitCode: 0, stdout: 'generated in test\n', stderr: expect.stringContaining('A migration is needed, reason: changes: create table public.b\n') })
  expect(await readdir(join(cwd, 'm'))).toHaveLength(2)
  const again = await guard(cwd, ...nowhere, ...generate)
  expect(again).toMatchObject({ exitCode: 0, stdout: '', stderr: expect.stringMatching(/^No migration is needed, reason: cooldown: m\/migration_\d+_\d+\.sql is from [\d-]+T[\d:]+Z, \S+ ago; wait until [\d-]+T[\d:]+Z\n$/) })
  expect(await readdir(join(cwd, 'm'))).toHaveLength(2)
})

test('a minute after, it is within the cooldown, which needs no server; after that it is not', async () => {
  const cwd = await folderOf({ [made(minute)]: one, 'schema.sql': two })
  const { exitCode, stdout } = await guard(cwd, ...nowhere, '--format', 'json')
  const { guard: answer, conclusion } = readReport(stdout)
  const [file = ''] = await readdir(join(cwd, 'm'))
  const from = answer?.newest?.timestamp ?? ''
  expect({ exitCode, conclusion, answer }).toEqual({
    exitCode: 1, conclusion: 'success',
    answer: { needed: false, reason: 'cooldown', newest: { id: expect.stringMatching(/^\d{14}$/), file: `m/${file}`, timestamp: from }, until: new Date(Date.parse(from) + 5 * minute).toISOString().replace('.000', '') }
  })
  expect(await guard(cwd, ...service, '--cooldown', '30s')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('✔ pg-parity guard: a migration is needed, reason: changes\n') })
})

test('with nothing to change it is not needed', async () => {
  const cwd = await folderOf({ [made(6 * minute)]: one, 'schema.sql': one })
  expect(await guard(cwd, ...service, ...generate)).toMatchObject({ exitCode: 0, stdout: '', stderr: expect.stringContaining('No migration is needed, reason: no-change: the database that migrations m build is what the committed schema schema.sql says') })
  expect(await readdir(join(cwd, 'm'))).toHaveLength(1)
})

describe('what is run', () => {
  test('gives its exit code, and standard output to the document', async () => {
    const cwd = await folderOf({ [made(day)]: one, 'schema.sql': two })
    const command = ['--', process.execPath, '-e', 'console.log("from the generator"); process.exit(9)']
    const { exitCode, stdout, stderr } = await guard(cwd, ...service, '--format', 'json', ...command)
    expect({ exitCode, guard: readReport(stdout).guard }).toMatchObject({ exitCode: 9, guard: { needed: true, reason: 'changes', exitCode: 9 } })
    expect(stderr).toContain('from the generator\n')
    expect(await guard(cwd, ...nowhere, '--cooldown', '2d', '--', 'no-such-generator')).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('is generate-command where nothing else is given, with the migrated database', async () => {
    const command = `"${process.execPath}" -e "console.log(process.env.PGDATABASE, process.env.MODE)"; exit 3`
    const cwd = await folderOf({ [made(day)]: one, 'schema.sql': two, 'pg-parity.yml': `generate-command: '${command}'\n` })
    expect(await guard(cwd, ...service)).toMatchObject({ exitCode: 3, stdout: expect.stringMatching(/^pg_parity_\w+ undefined\n$/) })
  })
})
