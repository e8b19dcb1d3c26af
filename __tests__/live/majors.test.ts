import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { oldestAndNewest } from '../database/providers.js'
import { makeFolder } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { root, runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute } from '../support/server-state.js'

const shop = join(root, 'examples/shop/schema.sql')
const [oldest = 14, newest = 18] = [oldestAndNewest.at(0), oldestAndNewest.at(-1)]

/** What `diff` says of two sources: its exit code, what differs and how sure that is. */
async function diff(...parameters: readonly string[]): Promise<{ exitCode: number | null; changes: readonly string[]; unchanged: number }> {
  const { exitCode, stdout } = await runCli(['diff', '--format', 'json', ...parameters])
  const { changes, summary } = readReport(stdout)
  return { exitCode, changes: changes.map(({ action, kind, name, certainty }) => `${action} ${kind} ${name} ${certainty}`), unchanged: summary.unchanged }
}

describe('a schema on servers of different majors', () => {
  const snapshots = new Map<number, string>()
  const live = new Map<number, string>()

  beforeAll(async () => {
    const folder = await makeFolder({})
    for (const major of oldestAndNewest) {
      const url = await serverUrl(major)
      const { stdout } = await runCli(['snapshot', shop, '--database-url', url])
      snapshots.set(major, join(folder, `${String(major)}.json`))
      await writeFile(snapshots.get(major) ?? '', stdout)
      const { stdout: sql } = await runCli(['snapshot', snapshots.get(major) ?? '', '--sql', '--database-url', url])
      live.set(major, databaseUrl(url, 'shop_of_majors'))
      await execute(url, 'create role shop_web', 'create role shop_support', 'create database shop_of_majors')
      await execute(live.get(major) ?? '', sql)
    }
  })

  afterAll(async () => {
    for (const major of oldestAndNewest) await execute(await serverUrl(major), 'drop database shop_of_majors', 'drop role shop_web', 'drop role shop_support')
  })

  test.each([['the older', oldest], ['the newer', newest]])('is equal to its own snapshot of the other, parsed again on %s', async (_which, major) => {
    const [from, to] = [snapshots.get(oldest) ?? '', snapshots.get(newest) ?? '']
    const there = await diff(from, to, '--database-url', await serverUrl(major))
    expect(there).toEqual({ exitCode: 0, changes: [], unchanged: expect.any(Number) })
    expect(there.unchanged).toBeGreaterThan(150)
    expect(await diff(to, from, '--database-url', await serverUrl(major))).toEqual(there)
  })

  test('is equal live and committed, whichever is newer, and on the embedded server', async () => {
    expect(await diff(live.get(oldest) ?? '', shop, '--database-url', await serverUrl(newest))).toMatchObject({ exitCode: 0, changes: [] })
    expect(await diff(live.get(newest) ?? '', shop, '--database-url', await serverUrl(oldest))).toMatchObject({ exitCode: 0, changes: [] })
    expect(await diff(live.get(oldest) ?? '', shop)).toMatchObject({ exitCode: 0, changes: [] })
  })

  test('differs where it differs', async () => {
    const folder = await makeFolder({ 'more.sql': `create table more (a varchar(9) check (a in ('x', 'y')));` })
    const [before, after] = [join(folder, 'before.json'), join(folder, 'more.sql')]
    const { stdout } = await runCli(['snapshot', after, '--database-url', await serverUrl(oldest)])
    await writeFile(before, stdout)
    await writeFile(after, `create table more (a varchar(9) check (a in ('x', 'z')));`)
    const found = await diff(before, after, '--database-url', await serverUrl(newest))
    expect(found).toMatchObject({ exitCode: 1, changes: ['modify constraint public.more.more_a_check proven'] })
  })
})

test('a definition of a live database is parsed again among its own objects', async () => {
  const url = await serverUrl(newest)
  const database = 'own_objects'
  await execute(url, `create database ${database}`)
  const view = `create view v as select a, b from t where a in ('x', 'y');`
  await execute(databaseUrl(url, database), `create table t (a varchar(9), b integer); ${view}`)
  const folder = await makeFolder({ 'schema.sql': `create table t (a varchar(9), c integer);\ncreate view v as select a, c as b from t where a in ('x', 'y');` })
  const found = await diff(databaseUrl(url, database), join(folder, 'schema.sql'), '--database-url', url)
  await execute(url, `drop database ${database}`)
  expect(found.changes).toEqual(['drop column public.t.b proven', 'create column public.t.c proven', 'modify view public.v proven'])
})
