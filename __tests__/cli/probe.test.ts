import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'
import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeRepository, writeFiles } from '../support/folder.js'
import type { Repository } from '../support/folder.js'
import { tool, toolCommand } from '../support/migrating-tool.js'
import { startAll } from '../support/parallel.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli, startCli } from '../support/program.js'
import type { Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'

/** An example of this repository as a repository of its own, with the packages that are installed here. */
async function repositoryOf(example: string, only: (path: string) => boolean = () => true): Promise<Repository> {
  const repository = await makeRepository()
  const from = join(root, 'examples', example)
  await cp(from, repository.folder, { recursive: true, filter: only })
  await symlink(join(root, 'node_modules'), join(repository.folder, 'node_modules'), 'junction')
  await repository.commit('base', { '.gitignore': 'node_modules\n', 'package.json': '{ "type": "module" }\n' })
  return repository
}

describe('a generator from npm', () => {
  // MikroORM needs a newer Node than the oldest that runs pg-parity.
  const environment = { PATH: `${join(root, 'node_modules/node/bin')}:${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }
  const tools = [
    ['probe-typeorm', [], ['generator-phantom', 'generator-loop'], 'spelling', ['public.product.price', 'public.product.discontinued'], { written: "DEFAULT '0.00'", kept: 'DEFAULT 0.00' }],
    ['probe-drizzle', [], ['generator-pending', 'generator-loop'], 'moment', [], undefined],
    ['probe-mikro-orm', [], ['generator-phantom', 'generator-loop'], 'spelling', ['public.product.product_title_check'], { written: "like 'P%'", kept: "::text ~~ 'P%'::text" }],
    ['probe-typeorm', ['--config', 'mended.yml'], [], undefined, [], undefined],
    ['probe-drizzle', ['--config', 'mended.yml'], [], undefined, [], undefined],
    ['probe-mikro-orm', ['--config', 'mended.yml'], [], undefined, [], undefined]
  ] as const
  let started: readonly Promise<Ended>[] = []
  beforeAll(async () => {
    const url = await serverUrl(18)
    started = startAll(tools.map(([example, flags]) => async () => {
      const { folder } = await repositoryOf(example)
      return runCli(['probe', ...flags, '--database-url', url, '--format', 'json'], { cwd: folder, environment })
    }))
  })

  test.each(tools.map(([example, flags, ...expected], index) => [flags.length === 0 ? example : `${example}, mended`, index, ...expected] as const))('%s', async (_, index, codes, cause, touched, spelling) => {
    const { stdout, stderr } = (await started[index]) as Ended
    const { findings, generator, error } = readReport(stdout)
    expect({ error, stderr: error === undefined ? '' : stderr }).toEqual({ error: undefined, stderr: '' })
    expect({ codes: findings.map(({ code }) => code), cause: generator?.loop?.cause, touched: generator?.runs[0]?.touched.map(({ name }) => name) }).toEqual({ codes, cause, touched })
    expect(generator?.runs[0]?.spelling[0]).toEqual(spelling)
    if (cause === 'moment') expect(generator?.loop?.values).toEqual([{ first: expect.stringMatching(/^'\d{4}-/), second: expect.stringMatching(/^'\d{4}-/) }])
  })
})

describe('the schema manager of the endless loop', () => {
  const generate = `"${process.execPath}" schema-manager.mjs`
  const sides = ['--schema', 'schema.sql', '--migrations', 'migrations']
  let repository: Repository
  let service: readonly string[]
  beforeAll(async () => {
    service = ['--database-url', await serverUrl(18)]
    repository = await repositoryOf('endless-loop', (path) => !/migration_|rollback_/.test(path) || path.includes('215941'))
  })

  /** Runs it as nobody should: on a database that has all migrations. */
  async function runManager(): Promise<void> {
    const { folder } = repository
    const admin = new pg.Client({ connectionString: service[1] })
    await admin.connect()
    const name = `manager_${process.pid}_${Date.now()}`
    const url = new URL(service[1] ?? '')
    url.pathname = name
    await admin.query(`create database ${name}`)
    try {
      const client = new pg.Client({ connectionString: url.href })
      await client.connect()
      for (const file of (await readdir(join(folder, 'migrations'))).filter((each) => each.startsWith('migration_')).sort()) await client.query(await readFile(join(folder, 'migrations', file), 'utf8'))
      await client.end()
      await sleep(1000)
      execFileSync(process.execPath, ['schema-manager.mjs'], { cwd: folder, env: { PATH: process.env['PATH'], DATABASE_URL: url.href } })
    } finally {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    }
  }

  test('is stopped by the probe on its first run, by guard on its second, and by check at its second commit', async () => {
    expect((await readFile(join(repository.folder, 'schema-manager.mjs'), 'utf8')).split('\n').length).toBeLessThanOrEqual(61)
    const probed = await runCli(['probe', ...sides, '--generate-command', generate, ...service, '--format', 'json'], { cwd: repository.folder })
    const { findings, generator } = readReport(probed.stdout)
    expect({ exitCode: probed.exitCode, findings, cause: generator?.loop?.cause }).toMatchObject({
      exitCode: 1, cause: 'spelling',
      findings: [
        { code: 'generator-phantom', object: { kind: 'view', name: 'trading.open_positions' }, location: { file: 'schema.sql' }, details: { causes: expect.arrayContaining(['expanded-star', 'operator-spelling']) } },
        { code: 'generator-loop', object: { kind: 'view', name: 'trading.open_positions' } }
      ]
    })
    expect(await readdir(join(repository.folder, 'migrations'))).toHaveLength(2)

    await runManager()
    await repository.commit('first', {})
    await repository.git('branch', 'base')
    const guarded = await runCli(['guard', ...sides, '--generate-command', generate, ...service], { cwd: repository.folder })
    expect(guarded).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('No migration is needed, reason: cooldown') })
    const later = await runCli(['guard', ...sides, '--generate-command', generate, ...service, '--cooldown', '0s'], { cwd: repository.folder })
    expect(later).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('No migration is needed, reason: no-change') })
    expect(await readdir(join(repository.folder, 'migrations'))).toHaveLength(4)

    await runManager()
    await repository.commit('second', {})
    const checked = await runCli(['check', ...sides, '--base', 'base', ...service, '--format', 'json'], { cwd: repository.folder })
    expect(checked.exitCode).toBe(1)
    expect(readReport(checked.stdout).findings.filter(({ severity }) => severity === 'error').map(({ code }) => code).sort()).toEqual(['migration-duplicate', 'migration-rate'])
  })
})

describe('on the embedded server', () => {
  const view = 'create or replace view v as select * from a;'
  const write = `echo "${view}" > m/migration_$(date -u +%Y%m%d_%H%M%S).sql`
  const make = async (): Promise<string> => {
    const { folder, commit } = await makeRepository()
    await commit('base', { 'm/migration_20250612_220107.sql': `create table a (id integer);\n${view}\n`, 'tool.mjs': tool })
    return folder
  }

  test('a loop is told as text, and a command that wants two connections is told what to do', async () => {
    const folder = await make()
    const [loop, second] = await Promise.all([
      runCli(['probe', '--migrations', 'm', '--generate-command', write], { cwd: folder }),
      runCli(['probe', '--migrations', 'm', '--generate-command', toolCommand('second').replace('migrate.mjs', 'tool.mjs')], { cwd: folder })
    ])
    expect(loop.exitCode).toBe(1)
    for (const words of ['the generator writes what changes nothing, and does so again', 'view `public.v` (re-created, equal)', view, 'Series', 'generator-phantom', 'generator-loop']) expect(loop.stdout).toContain(words)
    expect(second).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('generate-command: the embedded server takes one connection at a time, and the command holds one while it asks for another; give it a server of its own as database-url, such as a PostgreSQL service container') })
  })

  test('an interrupted run leaves nothing behind', async () => {
    const folder = await make()
    const temporary = join(folder, 'temporary')
    await mkdir(temporary)
    await writeFiles(folder, { '.git/info/exclude': 'temporary\n' })
    const running = startCli(['probe', '--migrations', 'm', '--generate-command', 'touch started; sleep 30'], { cwd: folder, environment: { TMPDIR: temporary } })
    const started = async (): Promise<boolean> => (await readdir(temporary, { recursive: true })).some((path) => path.endsWith('/started'))
    for (let tries = 0; !(await started()) && tries < 200; tries += 1) await sleep(100)
    running.kill('SIGINT')
    const { exitCode, stderr } = await running.ended
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('interrupted by SIGINT') })
    expect((await readdir(temporary)).filter((name) => name.startsWith('pg-parity-probe'))).toEqual([])
    expect(existsSync(join(folder, 'started'))).toBe(false)
  })
})
