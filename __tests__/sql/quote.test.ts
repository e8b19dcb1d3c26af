import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { quoteIdentifier, quoteLiteral } from '../../src/sql/quote.js'

const names = ['a', '_a1', 'A', 'aB', '1a', 'a-b', 'a b', 'a"b', '"', '', 'é', '😀', 'a$', 'users', 'user', 'User', 'table', 'timestamp', 'left', 'abort', 'json', 'jsonb', 'constructor']
const literals = ['', 'a', "it's", "'", '\\', "\\'", 'a\\\\b', 'é😀\n\t', '$$', 'E']

let server: PGlite
beforeAll(async () => {
  server = await PGlite.create()
})
afterAll(async () => {
  await server.close()
})

describe('as PostgreSQL 18 does', () => {
  test('identifiers, all keywords among them', async () => {
    const { rows } = await server.query<{ name: string; quoted: string }>(
      'select name, quote_ident(name) as quoted from (select word as name from pg_get_keywords() union select unnest($1::text[])) n',
      [names]
    )
    expect(rows.length).toBeGreaterThan(400)
    expect(rows.map(({ name }) => quoteIdentifier(name))).toEqual(rows.map(({ quoted }) => quoted))
  })

  test('literals', async () => {
    const { rows } = await server.query<{ text: string; quoted: string }>('select text, quote_literal(text) as quoted from unnest($1::text[]) text', [literals])
    expect(rows.map(({ text }) => quoteLiteral(text))).toEqual(rows.map(({ quoted }) => quoted))
  })
})

test.each([
  ['json', 15, 'json'],
  ['json', 16, 'json'],
  ['json', 17, '"json"'],
  ['json_array', 15, 'json_array'],
  ['json_array', 16, '"json_array"'],
  ['system_user', 16, '"system_user"'],
  ['merge_action', 16, 'merge_action'],
  ['select', 14, '"select"']
])('%s on %i is %s', (name, major, quoted) => {
  expect(quoteIdentifier(name, major)).toBe(quoted)
})
