import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { inParallel } from '../support/parallel.js'
import { passwordRole, sharedServer, type Server } from '../support/postgres.js'
import { runCli, type Ended } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl } from '../support/server-state.js'

const long = Array.from({ length: 30 }, (_, index) => `a.id + ${index} as sum_${index}`).join(', ')
const schema = `create table a (id bigint primary key, name varchar(10));
create table b (id bigint primary key);
create view wide as select ${long} from a;
`
const migration = `create table a (id bigint primary key, name varchar(20));
create table c (id bigint primary key);
create view wide as select ${long.replace('a.id + 7', 'a.id + 700')} from a;
`

let server: Server
let folder = ''

beforeAll(async () => {
  server = await sharedServer(18)
  folder = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, 'broken.sql': 'create table t (a nonsense);', 'empty.sql': '' })
})

async function check(...flags: readonly string[]): Promise<Ended> {
  return runCli(['check', '--schema', 'schema.sql', '--migrations', 'migrations', ...flags], { cwd: folder })
}

test('reports are written in the form of their extension, in folders that need not be there', async () => {
  const names = ['x.json', 'out/x.md', 'out/deep/x.html', 'x.txt']
  const { exitCode, stdout } = await check('--database-url', server.url, ...names.flatMap((name) => ['--report', name]))
  expect(exitCode).toBe(1)
  const [json = '', markdown = '', html = '', text = ''] = await Promise.all(names.map(async (name) => readFile(join(folder, name), 'utf8')))
  const report = readReport(json)
  expect(report.summary).toMatchObject({ create: 1, modify: 2, drop: 1 })
  expect(report.conclusion).toBe('failure')
  for (const name of ['public.a.name', 'public.b', 'public.c', 'public.wide']) {
    for (const document of [markdown, html, text, stdout]) expect(document).toContain(name)
  }
  expect(markdown).toContain('```')
  expect(html).toMatch(/^<!doctype html>/i)
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"']+\.(?:js|css)/)
  expect(text).toContain('✖ pg-parity check failed')
  expect([json, markdown, html, text].join()).not.toContain(folder)
})

test('Markdown is printed alone when it is asked for', async () => {
  const { exitCode, stdout, stderr } = await check('--database-url', server.url, '--format', 'markdown')
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/^#+ /)
  expect(stdout).not.toContain('Schema comparison:')
  expect(stderr).toContain('Schema comparison:')
})

describe('the log', () => {
  test('speaks of each difference in the words that people search for, at level debug', async () => {
    const { stdout, stderr } = await check('--database-url', server.url, '--log-level', 'debug')
    expect(stderr).toContain('Object to create: table public.b')
    expect(stderr).toContain('Object to drop: table public.c')
    const lines = stderr.split('\n').map((line) => line.replace(/^debug: /, ''))
    const at = lines.indexOf('Object to modify: view public.wide')
    const [current = '', desired = '', was = '', wish = ''] = lines.slice(at + 1, at + 5)
    const checksum = /checksum: ([0-9a-f]{64}|sha256:[0-9a-f]{64})$/
    expect(current).toMatch(/^ +Current checksum: /)
    expect(desired).toMatch(/^ +Desired checksum: /)
    expect(checksum.exec(current)?.[1]).toBeDefined()
    expect(checksum.exec(current)?.[1]).not.toBe(checksum.exec(desired)?.[1])
    const definition = (line: string, side: string): string => new RegExp(`^ +${side} definition: (.*)\\.\\.\\.$`).exec(line)?.[1] ?? ''
    expect(definition(was, 'Current')).toMatch(/^CREATE VIEW public\.wide AS SELECT .*\+ 700/)
    expect(definition(wish, 'Desired')).toMatch(/^CREATE VIEW public\.wide AS SELECT .*\+ 2\)?/)
    expect([definition(was, 'Current').length, definition(wish, 'Desired').length]).toEqual([200, 200])
    expect(stderr).toContain('Schema comparison: 1 to create, 2 to modify, 1 to drop')
    expect(stdout).not.toContain('Object to create')
  })

  test('is quiet about all of this at other levels', async () => {
    const [usual, quiet] = await inParallel([[], ['--log-level', 'error']].map((flags) => async () => check('--database-url', server.url, ...flags)))
    expect(usual?.stderr).not.toMatch(/Object to|checksum/)
    expect(usual?.stderr).toContain('Schema comparison: 1 to create, 2 to modify, 1 to drop')
    expect(quiet?.stderr).toBe('')
  })
})

describe('colour', () => {
  const escape = '\u001b['

  test('is for terminals, or for who asks', async () => {
    const [plain, coloured] = await inParallel([[], ['--color']].map((flags) => async () => check('--database-url', server.url, ...flags)))
    expect(plain?.stdout).not.toContain(escape)
    expect(coloured?.stdout).toContain(escape)
  })
})

describe('a password', () => {
  const { password } = passwordRole
  const shown = [password, encodeURIComponent(password), encodeURIComponent(encodeURIComponent(password))]

  async function expectHidden(args: readonly string[], exitCode: number, ...reports: readonly string[]): Promise<void> {
    const ended = await runCli([...args, ...reports.flatMap((name) => ['--report', name])], { cwd: folder })
    expect({ args: args[0], exitCode: ended.exitCode, stderr: ended.stderr }).toMatchObject({ exitCode })
    const written = await Promise.all(reports.map(async (name) => readFile(join(folder, name), 'utf8')))
    for (const secret of shown) expect([ended.stdout, ended.stderr, ...written].join('\n')).not.toContain(secret)
  }

  test('of database-url is in no output, whatever happens', async () => {
    const sides = ['--schema', 'schema.sql', '--migrations', 'migrations', '--log-level', 'debug']
    await inParallel([
      async () => expectHidden(['check', ...sides, '--database-url', server.passwordUrl], 1, 'p.json', 'p.md', 'p.html', 'p.txt'),
      async () => expectHidden(['check', ...sides, '--format', 'json', '--database-url', databaseUrl(server.passwordUrl, 'not_there')], 3, 'q.json'),
      async () => expectHidden(['check', ...sides, '--database-url', server.passwordUrl.replace(/:\d+\//, ':1x/')], 2),
      async () => expectHidden(['check', ...sides, '--schema', 'broken.sql', '--database-url', server.passwordUrl], 2),
      async () => expectHidden(['check', '--nonsense', server.passwordUrl], 2)
    ])
  })

  test('of a source is in no output either', async () => {
    await inParallel([
      async () => expectHidden(['diff', server.passwordUrl, 'empty.sql', '--database-url', server.passwordUrl, '--log-level', 'debug'], 0, 'd.json', 'd.md', 'd.html', 'd.txt'),
      async () => expectHidden(['diff', databaseUrl(server.passwordUrl, 'not_there'), 'empty.sql', '--format', 'json'], 3, 'e.json'),
      async () => expectHidden(['snapshot', databaseUrl(server.passwordUrl, 'not_there')], 3),
      async () => expectHidden(['snapshot', server.passwordUrl], 0)
    ])
  })

  test('that a config file has is hidden too', async () => {
    const cwd = await makeFolder({ 'schema.sql': schema, 'migrations/1.sql': migration, 'pg-parity.yml': `schema: schema.sql\nmigrations: migrations\ndatabase-url: ${databaseUrl(server.passwordUrl, 'not_there')}\nlog-level: debug\n` })
    const { exitCode, stdout, stderr } = await runCli(['check'], { cwd })
    for (const secret of shown) expect(stdout + stderr).not.toContain(secret)
    expect([2, 3]).toContain(exitCode)
  })
})
