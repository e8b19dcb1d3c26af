import { beforeAll, describe, expect, test } from '@jest/globals'

import { indexKeys } from '../../src/catalog/indexes.js'
import { dictionaryOptions } from '../../src/catalog/text-search.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

describe('the keys of an index', () => {
  const index = 'CREATE INDEX i ON public.t USING btree (a, lower(b) DESC) INCLUDE (c)'

  test('are what stands between table and storage parameters', () => {
    expect(indexKeys(index, null)).toBe('USING btree (a, lower(b) DESC) INCLUDE (c)')
    expect(indexKeys(`${index} WITH (fillfactor='70')`, null)).toBe('USING btree (a, lower(b) DESC) INCLUDE (c)')
    expect(indexKeys(`${index} WITH (fillfactor='70') WHERE (a > 0)`, '(a > 0)')).toBe('USING btree (a, lower(b) DESC) INCLUDE (c)')
    expect(indexKeys(`${index} NULLS NOT DISTINCT WHERE (a > 0)`, '(a > 0)')).toBe('USING btree (a, lower(b) DESC) INCLUDE (c) NULLS NOT DISTINCT')
  })

  test('keep what looks like another clause', () => {
    expect(indexKeys(`CREATE INDEX i ON public.t USING btree (((a || ' WHERE x')))`, null)).toBe(`USING btree (((a || ' WHERE x')))`)
    expect(indexKeys(`CREATE INDEX i ON public.t USING btree (((a || ' WITH (x)')))`, null)).toBe(`USING btree (((a || ' WITH (x)')))`)
    expect(indexKeys(`CREATE INDEX i ON public.t USING gist (a tsvector_ops (siglen='100'))`, null)).toBe(`USING gist (a tsvector_ops (siglen='100'))`)
    expect(indexKeys(`CREATE INDEX " USING " ON public.t USING hash (a)`, null)).toBe('USING hash (a)')
    expect(indexKeys(`CREATE INDEX i ON public." USING " USING hash (a)`, null)).toBe('USING hash (a)')
  })
})

test.each<[string, readonly string[]]>([
  ['', []],
  ["stopwords = 'english', accept = 'false'", ["accept = 'false'", "stopwords = 'english'"]],
  [`"Odd, name" = 'it''s, = x', maxlen = 5`, [`"Odd, name" = 'it''s, = x'`, 'maxlen = 5']],
  ["regexp = E'a\\\\b, c = 1', n = -1.5", ['n = -1.5', "regexp = E'a\\\\b, c = 1'"]]
])('the options of a text search dictionary: %s', (written, options) => {
  expect(dictionaryOptions(written)).toEqual(options)
})
