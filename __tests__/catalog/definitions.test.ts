import { beforeAll, describe, expect, test } from '@jest/globals'

import { indexKeys } from '../../src/catalog/indexes.js'
import { sameButForAliases } from '../../src/catalog/redundant-alias.js'
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

describe('an alias that repeats the name', () => {
  test.each([
    ['SELECT a FROM public.t t', 'SELECT a FROM public.t'],
    ['SELECT t.a FROM public.t t WHERE t.a > 0', 'SELECT t.a FROM public.t WHERE t.a > 0'],
    ['SELECT t.a, u.b FROM (public.t t JOIN public.u USING (id))', 'SELECT t.a, u.b FROM (public.t JOIN public.u u USING (id))'],
    ['SELECT a FROM ONLY public."T t" "T t"', 'SELECT a FROM ONLY public."T t"'],
    ['SELECT a FROM public.t t WHERE EXISTS (SELECT FROM public.u u WHERE u.a = t.a AND u.a = ANY (ARRAY[1, 2]))', 'SELECT a FROM public.t WHERE EXISTS (SELECT FROM public.u WHERE u.a = t.a AND u.a = ANY (ARRAY[1, 2]))'],
    ['CREATE RULE r AS ON DELETE TO public.x DO INSTEAD SELECT a FROM public.t t', 'CREATE RULE r AS ON DELETE TO public.x DO INSTEAD SELECT a FROM public.t']
  ])('is none: %s', (left, right) => {
    expect(sameButForAliases(left, right)).toBe(true)
    expect(sameButForAliases(right, left)).toBe(true)
  })

  test.each([
    ['another name', 'SELECT t.a FROM public.u t', 'SELECT t.a FROM public.t'],
    ['another case', 'SELECT a FROM public.t "T"', 'SELECT a FROM public.t'],
    ['other columns', 'SELECT a FROM public.t t(a)', 'SELECT a FROM public.t'],
    ['another schema', 'SELECT a FROM public.t t', 'SELECT a FROM s.t'],
    ['inheritance', 'SELECT a FROM public.t t', 'SELECT a FROM ONLY public.t'],
    ['two of one name', 'SELECT t.a FROM public.t t, s.t t_1', 'SELECT t.a FROM public.t, s.t'],
    ['a table of the alias’ name inside', 'SELECT t.a FROM public.t t WHERE EXISTS (SELECT t.a FROM s.t t)', 'SELECT t.a FROM public.t WHERE EXISTS (SELECT t.a FROM s.t t)'],
    ['a query of that name', 'WITH t AS (SELECT 1 AS a) SELECT t.a FROM public.t t', 'WITH t AS (SELECT 1 AS a) SELECT t.a FROM public.t'],
    ['a column called by its schema', 'SELECT public.t.a FROM public.t t', 'SELECT public.t.a FROM public.t'],
    ['anything else', 'SELECT t.a FROM public.t t WHERE t.a > 0', 'SELECT t.a FROM public.t WHERE t.a > 1'],
    ['no statement', 'SELECT t.a FROM', 'SELECT t.a FROM']
  ])('is one: %s', (_why, left, right) => {
    expect(sameButForAliases(left, right)).toBe(false)
  })
})
