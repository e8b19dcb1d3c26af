import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder, makeRepository, type Repository } from '../support/folder.js'
import { inParallel } from '../support/parallel.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute, values } from '../support/server-state.js'

const shop = `create table customers (
  id bigint generated always as identity primary key,
  email varchar(320) not null unique
);
create view known as select * from customers where email <> '';
`
const respelled = `create table public.customers (id int8 not null generated always as identity, email character varying(320) not null);
alter table only public.customers add constraint customers_pkey primary key (id), add constraint customers_email_key unique (email);
create view public.known as select id, customers.email from public.customers where (email)::text <> ''::text;
`
const wider = shop.replace('320', '400')
const firstMigration = 'create table customers (id bigint generated always as identity primary key);'
const secondMigration = `alter table customers add email varchar(320) not null unique;\ncreate view known as select * from customers where email <> '';`

let server: Server
let folder = ''

beforeAll(async () => {
  server = await sharedServer(18)
  folder = await makeFolder({
    'a.sql': shop, 'b.sql': respelled, 'c.sql': wider, 'broken.sql': 'create table t (a nonsense);\n', 'not-a-snapshot.json': '{"a": 1}',
    'migrations/1_customers.sql': firstMigration, 'migrations/2_email.sql': secondMigration
  })
})

/** Runs `diff` there on PostgreSQL 18, or on the embedded server, and gives the exit code and what differs. */
async function diff(cwd: string, current: string, desired: string, ...flags: readonly string[]): Promise<{ exitCode: number | null; changes: readonly string[] }> {
  const provider = flags.includes('--embedded') ? [] : ['--database-url', server.url]
  const { exitCode, stdout } = await runCli(['diff', current, desired, '--format', 'json', ...provider], { cwd })
  const changes = readReport(stdout).changes.map(({ action, kind, name, attributes }) => [action, kind, name, ...attributes.map((each) => each.name)].join(' '))
  return { exitCode, changes: [...changes].sort() }
}

/** What a comparison comes to, or should. */
type Outcome = Awaited<ReturnType<typeof diff>>

/** Makes several comparisons at a time: the two sides, what they should come to, flags. */
async function expectAll(cwd: string, ...cases: readonly (readonly [string, string, Outcome, ...string[]])[]): Promise<void> {
  const found = await inParallel(cases.map(([current, desired, , ...flags]) => async () => diff(cwd, current, desired, ...flags)))
  const label = ([current, desired]: readonly string[]): string => `${current} ${desired}`
  expect(found.map((outcome, index) => ({ [label([cases[index]?.[0] ?? '', cases[index]?.[1] ?? ''])]: outcome }))).toEqual(
    cases.map(([current, desired, outcome]) => ({ [label([current, desired])]: outcome }))
  )
}

const equal = { exitCode: 0, changes: [] }
const email = 'modify column public.customers.email type'
const differing = { exitCode: 1, changes: [email] }

describe('two schema files', () => {
  test.each([['--embedded'], ['--service']])('agree or differ, %s', async (flag) => {
    await expectAll(folder, ['a.sql', 'b.sql', equal, flag], ['c.sql', 'b.sql', differing, flag])
  })

  test('say what differs to people, and both sides by name', async () => {
    const { exitCode, stdout } = await runCli(['diff', 'c.sql', 'b.sql', '--database-url', server.url], { cwd: folder })
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/current +c\.sql/)
    expect(stdout).toMatch(/desired +b\.sql/)
    expect(stdout).toMatch(/modify column public\.customers\.email +b\.sql:1:\d+/)
    expect(stdout).toContain('character varying(400) → character varying(320)')
  })
})

describe('a live database', () => {
  const name = 'diff_live'
  let live = ''

  beforeAll(async () => {
    await execute(server.url, `create database ${name}`)
    await execute(databaseUrl(server.url, name), shop)
    live = databaseUrl(server.passwordUrl, name)
  })

  afterAll(async () => {
    await execute(server.url, `drop database ${name}`)
  })

  test('agrees with a file on a server and on the embedded one, or differs from it', async () => {
    await expectAll(folder, [live, 'b.sql', equal], [live, 'b.sql', equal, '--embedded'], [live, 'c.sql', differing], ['c.sql', live, differing], [live, live, equal])
  })

  test('is read and never written', async () => {
    const state = `select md5(string_agg(c::text, e'\\n' order by oid)) || (select last_value || is_called::text from customers_id_seq) from pg_class c where oid >= 16384`
    const before = await values(live, state)
    expect(await diff(folder, live, 'c.sql')).toEqual(differing)
    expect(await values(live, state)).toEqual(before)
  })
})

describe('a snapshot', () => {
  test('of migrations agrees with the migrations, and differs from others', async () => {
    const { exitCode, stdout } = await runCli(['snapshot', 'migrations:migrations', '--database-url', server.url], { cwd: folder })
    expect(exitCode).toBe(0)
    await writeFile(join(folder, 'snapshot.json'), stdout)
    await expectAll(folder, ['snapshot.json', 'migrations:migrations', equal], ['snapshot.json', 'b.sql', equal], ['c.sql', 'snapshot.json', differing, '--embedded'])
  })

  test('as SQL is a schema file that says the same', async () => {
    const { exitCode, stdout } = await runCli(['snapshot', 'b.sql', '--sql', '--database-url', server.url], { cwd: folder })
    expect(exitCode).toBe(0)
    await writeFile(join(folder, 'canonical.sql'), stdout)
    expect(await diff(folder, 'canonical.sql', 'a.sql')).toEqual(equal)
  })

  test('that is none ends with exit code 2', async () => {
    const { exitCode, stderr } = await runCli(['diff', 'not-a-snapshot.json', 'a.sql', '--database-url', server.url], { cwd: folder })
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/not-a-snapshot\.json is not a snapshot that this version can read: format: .*; hash: /)
  })
})

describe('sources at a commit', () => {
  let repository: Repository

  beforeAll(async () => {
    repository = await makeRepository()
    await repository.commit('Begin', { 'db/schema.sql': wider, 'db/migrations/1_customers.sql': firstMigration })
    await repository.commit('Narrow', { 'db/schema.sql': respelled, 'db/migrations/2_email.sql': secondMigration })
  })

  test('are read as they were there', async () => {
    const { folder: cwd } = repository
    const sinceThen = { exitCode: 1, changes: ['create column public.customers.email', 'create constraint public.customers.customers_email_key', 'create view public.known'] }
    await expectAll(
      cwd,
      ['git:HEAD~1:db/schema.sql', 'db/schema.sql', differing],
      ['git:main:db/schema.sql', 'db/schema.sql', equal],
      ['git:HEAD:migrations:db/migrations', 'git:HEAD:db/schema.sql', equal],
      ['git:HEAD~1:migrations:db/migrations', 'migrations:db/migrations', sinceThen]
    )
    await expectAll(join(cwd, 'db'), ['git:HEAD~1:schema.sql', 'schema.sql', differing])
  })

  test('that do not exist are not a difference', async () => {
    const { folder: cwd } = repository
    const unknown = await runCli(['diff', 'git:nowhere:db/schema.sql', 'db/schema.sql', '--database-url', server.url], { cwd })
    expect(unknown).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining('nowhere') })
    const missing = await runCli(['diff', 'git:HEAD:db/nothing.sql', 'db/schema.sql', '--database-url', server.url], { cwd })
    expect(missing).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('db/nothing.sql') })
  })
})

test('SQL that does not load is no difference either', async () => {
  const { exitCode, stdout, stderr } = await runCli(['diff', 'a.sql', 'broken.sql', '--database-url', server.url], { cwd: folder })
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('broken.sql:1:19: type "nonsense" does not exist (SQLSTATE 42704)')
})
