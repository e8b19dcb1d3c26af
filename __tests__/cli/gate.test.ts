import { execFile } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { makeRepository, writeFiles, type Files, type Repository } from '../support/folder.js'
import { inParallel } from '../support/parallel.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

const first = 'db/20250612220107_a.sql'
const table = (name: string): string => `create table ${name} (id integer);\n`

/** A repository whose origin has these files. */
async function published(files: Files): Promise<Repository> {
  const repository = await makeRepository()
  await repository.commit('Begin', { 'README.md': 'A shop\n', ...files })
  await repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  return repository
}

/** What `check` says of these files, where origin has those: exit code, and findings as `severity code`. */
async function check(base: Files, added: Files, ...flags: readonly string[]): Promise<string> {
  const repository = await published(base)
  await repository.commit('More', added)
  const { exitCode, stdout } = await runCli(['check', '--migrations', 'db', '--format', 'json', '--database-url', await serverUrl(18), ...flags], { cwd: repository.folder })
  const { findings } = readReport(stdout)
  return [`exit ${String(exitCode)}`, ...findings.filter(({ code }) => code === 'migration-rate').map(({ severity, message }) => `${severity} ${/earliest.* is (\S+Z)/.exec(message)?.[1] ?? message}`)].join(', ')
}

test('a branch with migrations that came too fast fails, and says when they would not have', async () => {
  const pair = (minute: string): Files => ({ [first]: table('a'), [`db/20250612${minute}07_b.sql`]: table('b') })
  const three = { [first]: table('a'), 'db/20250612221107_b.sql': table('b'), 'db/20250612222107_c.sql': table('c') }
  const results = await inParallel([
    async () => check({}, pair('2300')),
    async () => check({}, pair('2301')),
    async () => check({}, pair('2302')),
    async () => check({ [first]: table('a') }, { 'db/20250612222107_b.sql': table('b') }),
    async () => check(three, { 'db/20250612223107_d.sql': table('d') }, '--max-migrations', '3'),
    async () => check({ [first]: table('a') }, { 'db/20250612222107_b.sql': `-- pg-parity: allow migration-rate: agreed\n${table('b')}` })
  ])
  expect(results).toEqual([
    'exit 1, error 2025-06-12T23:01:07Z', 'exit 0', 'exit 0', 'exit 1, error 2025-06-12T23:01:07Z', 'exit 1, error 2025-06-12T23:01:07Z', 'exit 0, notice 2025-06-12T23:01:07Z'
  ])
})

test('a commit and a push are stopped by the hooks, which look at what is staged', async () => {
  const config = `schema: schema.sql\nmigrations: db\ndatabase-url: ${await serverUrl(18)}\n`
  const repository = await published({ [first]: table('a'), 'schema.sql': table('a'), 'pg-parity.yml': config, 'away/.keep': '' })
  const { folder, git } = repository
  await git('init', '--quiet', '--bare', 'away/origin.git')
  for (const name of ['pre-commit', 'pre-push']) await copyFile(join(root, 'hooks', name), join(folder, '.git/hooks', name))
  const run = async (...parameters: readonly string[]): Promise<{ readonly exitCode: number; readonly said: string }> => {
    const program = `${process.execPath} ${join(process.env['PG_PARITY_TEST_DIST'] ?? join(root, 'dist'), 'cli.js')}`
    const env = { PATH: process.env['PATH'], HOME: folder, PG_PARITY: program }
    return new Promise((resolve) => {
      execFile('git', ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.com', ...parameters], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ exitCode: error === null ? 0 : 1, said: stdout + stderr })
      })
    })
  }
  await writeFiles(folder, { 'db/20250612220119_b.sql': table('b'), 'schema.sql': table('a') + table('b') })
  await git('add', 'db', 'schema.sql')
  expect(await run('commit', '--message', 'b')).toMatchObject({ exitCode: 1, said: expect.stringContaining('2025-06-12T23:01:07Z') })

  await git('mv', 'db/20250612220119_b.sql', 'db/20250612230119_b.sql')
  await writeFiles(folder, { 'db/20250612230130_c.sql': table('c') })
  expect(await run('commit', '--message', 'b')).toMatchObject({ exitCode: 0 })

  await git('add', 'db')
  await run('commit', '--no-verify', '--message', 'c')
  expect(await run('push', 'away/origin.git', 'HEAD:main')).toMatchObject({ exitCode: 1, said: expect.stringContaining('migration-rate') })
})
