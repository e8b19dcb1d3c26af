import { describe, expect, test } from '@jest/globals'

import { catalogColumns, listCatalogColumns } from '../../src/catalog/catalog-columns.js'
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

  test('are not, once a line of the table is taken away', async () => {
    for (const catalog of Object.keys(catalogColumns)) {
      const rest = Object.entries(catalogColumns).filter(([name]) => name !== catalog)
      const missing = await unaccounted(major, listCatalogColumns(Object.fromEntries(rest)).map((each) => `${each.catalog}.${each.column}`))
      const isThere = (await values(await serverUrl(major), `select 1 from pg_class where relname = '${catalog}'`)).length > 0
      expect([catalog, missing.length > 0]).toEqual([catalog, isThere])
    }
  })
})

test('the table has each column once, and none that no server has', async () => {
  const known = new Set<string>()
  for (const major of majors) for (const column of await values(await serverUrl(major), tables)) known.add(column)
  expect([...new Set(listed)]).toEqual(listed)
  expect(listed.filter((column) => !known.has(column))).toEqual([])
})
