import { describe, expect, test } from '@jest/globals'

import { catalogColumns, listCatalogColumns } from '../../src/catalog/catalog-columns.js'
import { readUnknownColumns } from '../../src/catalog/unmodelled.js'
import { connect } from '../../src/database/connect.js'
import { majors, serverUrl } from '../support/postgres.js'
import { values } from '../support/server-state.js'

const tables = `select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attname <> 'oid'`

const listed = listCatalogColumns().map(({ catalog, column }) => `${catalog}.${column}`)

/** Columns of this server's catalogs that a table does not account for. */
async function unaccounted(major: number, columns: readonly string[]): Promise<readonly string[]> {
  return (await values(await serverUrl(major), tables)).filter((column) => !columns.includes(column))
}

describe.each(majors)('the catalogs of PostgreSQL %i', (major) => {
  test('are accounted for, column by column', async () => {
    expect(await unaccounted(major, listed)).toEqual([])
  })

  test('give the columns that a table leaves out, as on a major that is not known', async () => {
    const session = await connect({ url: await serverUrl(major), patience: 1000, signal: new AbortController().signal })
    const without = Object.fromEntries(Object.entries(catalogColumns).filter(([name]) => name !== 'pg_cast'))
    const found = [await readUnknownColumns(session, major), await readUnknownColumns(session, 99), await readUnknownColumns(session, 99, without)]
    await session.close()
    expect(found.map((each) => each.map(({ kind, name }) => `${kind} ${name}`))).toEqual([
      [], [], ['castcontext', 'castfunc', 'castmethod', 'castsource', 'casttarget'].map((name) => `catalog column pg_cast.${name}`)
    ])
  })

  test('are not, once a line of the table is taken away', async () => {
    for (const catalog of Object.keys(catalogColumns)) {
      const rest = Object.entries(catalogColumns).filter(([name]) => name !== catalog)
      const missing = await unaccounted(major, listCatalogColumns(Object.fromEntries(rest)).map((each) => `${each.catalog}.${each.column}`))
      const isThere = (await values(await serverUrl(major), `select 1 from pg_class where relname = '${catalog}'`)).length > 0
      expect([catalog, missing.length > 0]).toEqual([catalog, isThere])
    }
  })
})

test('the table has each column once', () => {
  expect([...new Set(listed)]).toEqual(listed)
})

// Some columns came and went again between majors.
const ifAll = majors.length === 5 ? test : test.skip
ifAll('the table has no column that no server has', async () => {
  const known = new Set<string>()
  for (const major of majors) for (const column of await values(await serverUrl(major), tables)) known.add(column)
  expect(listed.filter((column) => !known.has(column))).toEqual([])
})
