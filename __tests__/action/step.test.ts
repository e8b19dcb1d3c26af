import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, makeRepository, type Files, type Repository } from '../support/folder.js'
import { startGitHub, type GitHub } from '../support/github.js'
import { passwordRole, sharedServer, type Server } from '../support/postgres.js'
import { dist } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { readCommands, runStep, type Event, type StepResult } from '../support/runner.js'
import { values } from '../support/server-state.js'

const table = 'create table customers (\n  id bigint primary key\n);\n'
const sides: Files = { 'schema.sql': table, 'migrations/1.sql': table }
const inputs = { schema: 'schema.sql', migrations: 'migrations' }

let server: Server
let github: GitHub

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
})

afterAll(async () => {
  await github.stop()
})

function pushed(before: string, after: string): Event {
  return { name: 'push', ref: 'refs/heads/main', sha: after, payload: { ref: 'refs/heads/main', before, after, repository: { private: true, default_branch: 'main' } } }
}

async function step(files: Files, given: Readonly<Record<string, string>>): Promise<StepResult> {
  const made = await makeRepository()
  const sha = await made.commit('All', files)
  return runStep({ workspace: made.folder, github, event: pushed('0'.repeat(40), sha), inputs: given })
}

const annotations = ({ commands }: StepResult): readonly string[] => commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)).map(({ name, message }) => `${name} ${message}`)

describe('a push', () => {
  let repository: Repository
  let base = ''
  let head = ''

  beforeAll(async () => {
    repository = await makeRepository()
    base = await repository.commit('Begin', sides)
    const more = 'create table orders (id bigint primary key);\n'
    head = await repository.commit('Orders', { 'schema.sql': table + more, 'migrations/2.sql': more })
  })

  test('is compared with what was there before it, and nobody is commented to', async () => {
    const { exitCode, outputs, summary } = await runStep({ workspace: repository.folder, github, event: pushed(base, head), inputs: { ...inputs, 'database-url': server.url, 'max-migrations': '2' } })
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success', 'effect-create-count': '1', 'comment-url': '' } })
    expect(summary).toContain('public.orders')
    expect(github.requests).toEqual([])
  })
})

test('a cleanup moves what nobody needs in the checkout, for the next step to open a pull request of it', async () => {
  const repository = await makeRepository()
  const sha = await repository.commit('All', { 'migrations/1.sql': table, 'migrations/2.sql': 'create table if not exists customers ();\n' })
  const { exitCode, outputs, summary } = await runStep({ workspace: repository.folder, github, event: pushed(sha, sha), inputs: { mode: 'cleanup', migrations: 'migrations', apply: 'true', 'database-url': server.url } })
  expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success', 'finding-count': '0' } })
  expect(summary).toContain('cleanup: 1 of 2 migrations archived')
  expect((await repository.git('status', '--short', '--untracked-files=all')).split('\n').map((line) => line.trim())).toEqual(['D migrations/2.sql', '?? archive/migrations/2.sql', '?? archive/migrations/manifest.json'])
})

describe('what is wrong with a step', () => {
  test('with its inputs ends with exit code 2 and says everything at once', async () => {
    const result = await step(sides, { ...inputs, timeout: 'soon', 'fail-on': 'maybe', 'log-level': 'loud' })
    expect(result).toMatchObject({ exitCode: 2, outputs: { conclusion: 'error', 'report-json': '' } })
    const [said = '', ...others] = annotations(result)
    expect(others).toEqual([])
    for (const name of ['timeout', 'fail-on', 'log-level']) {
      expect(said).toContain(name)
      expect(result.summary).toContain(name)
    }
  })

  test('with its SQL ends with exit code 2 at the file and line', async () => {
    const broken = `${table}comment on table customers is '🚀'; create table t (a nonsense);\n`
    const result = await step({ ...sides, 'schema.sql': broken }, { ...inputs, 'database-url': server.url })
    expect(result).toMatchObject({ exitCode: 2, outputs: { conclusion: 'error', 'modify-count': '0' } })
    expect(result.commands.filter(({ name }) => name === 'error')).toMatchObject([{ properties: { file: 'schema.sql', line: '4', col: '54' }, message: expect.stringContaining('type "nonsense" does not exist') }])
    expect(result.summary).toContain('schema.sql:4:54')
  })

  test('with a migration is a finding at its file and line', async () => {
    const result = await step({ ...sides, 'migrations/2.sql': `\n${table}` }, { ...inputs, 'database-url': server.url })
    expect(result).toMatchObject({ exitCode: 2, outputs: { conclusion: 'error', 'finding-count': '1' } })
    expect(result.commands.filter(({ name }) => name === 'error')).toMatchObject([{ properties: { file: 'migrations/2.sql', line: '2', title: 'migration-failed' }, message: expect.stringContaining('relation "customers" already exists') }])
    const report = readReport(await readFile(result.outputs['report-json'] ?? '', 'utf8'))
    expect(report.findings).toMatchObject([{ code: 'migration-failed', location: { file: 'migrations/2.sql', line: 2, column: 1 }, details: { migration: '2', sqlstate: '42P07' } }])
  })

  test('with its server ends with exit code 3, which is no pass', async () => {
    const result = await step(sides, { ...inputs, 'database-url': 'postgres://someone:s3cret@nowhere.invalid/x' })
    expect(result).toMatchObject({ exitCode: 3, outputs: { conclusion: 'error' } })
    expect(result.summary).toContain('nowhere.invalid')
    expect(result.summary).not.toContain('s3cret')
  })
})

test('a step that is cancelled cleans up and says so', async () => {
  const made = await makeRepository()
  const slow = `${table}grant select on customers to step_cancelled;\nselect pg_sleep(50);\n`
  const sha = await made.commit('All', { 'schema.sql': slow, 'migrations/1.sql': slow })
  const roles = async (): Promise<number> => (await values(server.url, `select 1 from pg_roles where rolname = 'step_cancelled'`)).length
  const created = (async () => {
    while ((await roles()) === 0) await sleep(20)
  })()
  const result = await runStep({ workspace: made.folder, github, event: pushed('0'.repeat(40), sha), inputs: { ...inputs, 'database-url': server.url }, cancel: created })
  expect(await roles()).toBe(0)
  expect(result).toMatchObject({ exitCode: 3, outputs: { conclusion: 'error' } })
  expect(annotations(result)).toEqual([expect.stringContaining('the run was cancelled (SIGINT)')])
})

test('what nobody has foreseen is no verdict: exit code 3, and log, summary and outputs say so', async () => {
  const folder = await makeFolder({ summary: '', output: '' })
  const program = `import { runAction } from ${JSON.stringify(pathToFileURL(join(dist, 'bundle.js')).href)}
    const environment = Object.defineProperty({ ...process.env }, 'GITHUB_WORKSPACE', { get() { throw new Error('gone\\n::error::hacked') } })
    process.exitCode = await runAction({ environment, assets: '.' })`
  const variables = { GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output') }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...variables } })
  expect({ status, stderr }).toEqual({ status: 3, stderr: '' })
  expect(readCommands(stdout).map(({ name }) => name)).toEqual(['error'])
  expect(await readFile(variables.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/could not be completed[^]*gone/)
  expect(await readFile(variables.GITHUB_OUTPUT, 'utf8')).toMatch(/^conclusion<<[^]*\nerror\n/)
})

describe('secrets', () => {
  test('are masked before anything is said, and are in nothing that is published', async () => {
    const result = await step({ ...sides, 'migrations/2.sql': 'alter table customers add name text;\n' }, { ...inputs, 'database-url': server.passwordUrl, 'log-level': 'debug' })
    expect(result.exitCode).toBe(1)
    const { password } = passwordRole
    const masked = result.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message)
    expect(masked).toEqual(expect.arrayContaining([password, encodeURIComponent(password), server.passwordUrl, github.token]))
    expect(result.commands.slice(0, masked.length).every(({ name }) => name === 'add-mask')).toBe(true)
    expect(result.log.trimStart()).toMatch(/^::add-mask::/)
    const said = [...result.log.split('\n').filter((line) => !line.startsWith('::add-mask::')), result.summary, JSON.stringify(result.outputs)].join('\n')
    for (const secret of [password, encodeURIComponent(password), github.token]) expect(said).not.toContain(secret)
  })
})

describe('names and texts of anybody’s', () => {
  const hostile = 'x\n::error file=schema.sql,line=1::hacked\n##[error]hacked <b>@octocat</b> ](https://evil.example) `'

  test.each(['a server', 'the embedded server'])('never become commands of the runner, on %s', async (where) => {
    const named = `create table "${hostile}" (id bigint primary key);\ncomment on table customers is '${hostile}';\n`
    const raised = `do $$ begin raise warning using message = '${hostile}'; raise log using message = '${hostile}'; end $$;\n`
    const databaseUrl = where === 'a server' ? server.url : ''
    const result = await step({ ...sides, 'schema.sql': table + named, 'migrations/2.sql': raised }, { ...inputs, 'database-url': databaseUrl, 'log-level': 'debug' })
    expect(result.exitCode).toBe(1)
    const errors = result.commands.filter(({ name }) => name === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.properties).toMatchObject({ file: 'schema.sql', line: '4' })
    expect(errors.map(({ message }) => message)).not.toContain('hacked')
  })
})

test('a generator is probed in a step, which says what it finds in annotations, summary and outputs', async () => {
  const write = 'echo "comment on table customers is null;" > migrations/$(date +%s%N).sql'
  const result = await step(sides, { mode: 'probe', migrations: 'migrations', 'generate-command': write, 'database-url': server.url })
  expect({ exitCode: result.exitCode, outputs: result.outputs }).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure', 'finding-count': '2' } })
  expect(annotations(result)).toEqual([expect.stringContaining('which changes nothing: it writes the table public.customers as it is'), expect.stringContaining('so it will each time that it is run')])
  expect(result.summary).toContain('**The generator**')
})
