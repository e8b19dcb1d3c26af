import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { serverUrl, sharedServer } from '../support/postgres.js'
import { root, runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute } from '../support/server-state.js'

/* `15.sql` is what pg_dump 15 made of a database that psql had built from `15.source.sql`. */
const dumps = join(root, '__tests__/cli/dumps')
const [dump, source] = [join(dumps, '15.sql'), join(dumps, '15.source.sql')]

async function differences(current: string, desired: string, ...flags: readonly string[]): Promise<{ exitCode: number | null; changes: readonly string[]; unchanged: number }> {
  const { exitCode, stdout } = await runCli(['diff', current, desired, '--format', 'json', ...flags])
  const report = readReport(stdout)
  const changes = report.changes.map(({ action, kind, name, aspect, attributes }) => [action, kind, name, aspect, ...attributes.map((attribute) => attribute.name)].join(' '))
  return { exitCode, changes, unchanged: report.summary.unchanged }
}

const providers: readonly [string, () => Promise<readonly string[]>][] = [
  ['the embedded server', async () => []],
  ['PostgreSQL 15', async () => ['--database-url', await serverUrl(15)]],
  ['PostgreSQL 18', async () => ['--database-url', await serverUrl(18)]],
  ['PostgreSQL 18 as another superuser than the dump names', async () => ['--database-url', (await sharedServer(18)).passwordUrl]]
]

test.each(providers)('a dump equals the SQL that made it on %s', async (_, flags) => {
  const found = await differences(dump, source, ...(await flags()))
  expect(found).toEqual({ exitCode: 0, changes: [], unchanged: expect.any(Number) })
  expect(found.unchanged).toBeGreaterThan(140)
})

test('what differs by a word is found, and nothing else', async () => {
  const edits: readonly (readonly [string, string, string])[] = [
    ["'lost'", "'stolen'", 'modify type lending.state definition labels'],
    ['{9,12}', '{9,11}', 'modify constraint lending.isbn.isbn_digits definition definition'],
    ['cache 5 cycle', 'cache 5', 'modify sequence lending.card_numbers definition cycle'],
    ['two  spaces', 'two spaces', 'modify function lending.touch() definition body'],
    ['varchar(120)', 'varchar(121)', 'modify column public.authors.name definition type'],
    ['statistics 300', 'statistics 301', 'modify column public.authors.name statistics statistics target'],
    ["('novel', 'poems', 'atlas')", "('novel', 'poems', 'maps')", 'modify constraint lending.books.books_kind definition definition'],
    ['fillfactor = 80', 'fillfactor = 81', 'modify table lending.books definition options'],
    ['on delete cascade', 'on delete set null', 'modify constraint public.authors.x definition definition'],
    ['desc nulls last', 'desc nulls first', 'modify index lending.books_recent definition keys'],
    ['with (security_barrier)', '', 'modify view public.novels definition options'],
    ['security definer', 'security invoker', 'modify function lending.overdue(date, text[]) definition security definer'],
    ['disable trigger touch', 'enable always trigger touch', 'modify trigger lending.books.touch definition enabled'],
    ['as restrictive', 'as permissive', 'modify policy lending.loans.own definition permissive'],
    ["'By name'", "'by name'", 'modify column public.novels.author comments comment'],
    ['type lending.state owner to library_owner;', 'type lending.state owner to library_owner; alter table lending.copies owner to library_owner;', 'modify table lending.copies owner owner'],
    ['grant update (title, price)', 'grant update (title)', 'modify column lending.books.price privileges privileges']
  ]
  const text = readFileSync(source, 'utf8')
  const edited = edits.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, text)
  const folder = await makeFolder({ 'edited.sql': edited })
  const { exitCode, changes } = await differences(dump, join(folder, 'edited.sql'), '--database-url', await serverUrl(18))
  expect(exitCode).toBe(1)
  const expected = edits.map(([, , change]) => change.replace('public.authors.x', 'lending.books.books_author_id_fkey'))
  expect([...changes].sort()).toEqual([...expected].sort())
})

describe.each([[15], [18]])('a database that was built from the SQL on PostgreSQL %i', (major) => {
  const database = 'library_live'
  let live = ''

  beforeAll(async () => {
    const url = await serverUrl(major)
    live = databaseUrl(url, database)
    await execute(url, 'create role library_owner', 'create role library_reader', `create database ${database}`)
    await execute(live, readFileSync(source, 'utf8'))
  })

  afterAll(async () => {
    await execute(await serverUrl(major), `drop database ${database}`, 'drop role library_owner', 'drop role library_reader')
  })

  test('equals the dump, live', async () => {
    expect(await differences(live, dump, '--database-url', await serverUrl(major))).toMatchObject({ exitCode: 0, changes: [] })
  })

  test('differs from the dump once somebody alters it', async () => {
    await execute(live, 'alter table lending.books alter column price set default 9.91')
    const { exitCode, changes } = await differences(live, dump, '--database-url', await serverUrl(major))
    expect({ exitCode, changes }).toEqual({ exitCode: 1, changes: ['modify column lending.books.price definition default'] })
  })
})
