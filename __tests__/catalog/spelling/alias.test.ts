import { beforeAll, describe, expect, test } from '@jest/globals'

import { sameButForAliases } from '../../../src/catalog/spelling/alias.js'
import { loadScanner } from '../../../src/sql/scanner.js'

beforeAll(loadScanner)

describe('another name for a table', () => {
  test.each([
    ['SELECT a FROM public.t t', 'SELECT a FROM public.t'],
    ['SELECT t.a FROM public.t t WHERE t.a > 0', 'SELECT t.a FROM public.t WHERE t.a > 0'],
    ['SELECT t.a, u.b FROM (public.t t JOIN public.u USING (id))', 'SELECT t.a, u.b FROM (public.t JOIN public.u u USING (id))'],
    ['SELECT a FROM ONLY public."T t" "T t"', 'SELECT a FROM ONLY public."T t"'],
    ['SELECT a FROM public.t t WHERE EXISTS (SELECT FROM public.u u WHERE u.a = t.a AND u.a = ANY (ARRAY[1, 2]))', 'SELECT a FROM public.t WHERE EXISTS (SELECT FROM public.u WHERE u.a = t.a AND u.a = ANY (ARRAY[1, 2]))'],
    ['CREATE RULE r AS ON DELETE TO public.x DO INSTEAD SELECT a FROM public.t t', 'CREATE RULE r AS ON DELETE TO public.x DO INSTEAD SELECT a FROM public.t'],
    ['SELECT l.a FROM public.t l', 'SELECT t.a FROM public.t'],
    ['SELECT l.a, r.* FROM (public.t l LEFT JOIN s.t r ON (l.id = r.id))', 'SELECT x.a, y.* FROM (public.t x LEFT JOIN s.t y ON (x.id = y.id))'],
    ['SELECT q.a FROM ( SELECT l.a FROM public.t l) q', 'SELECT p.a FROM ( SELECT t.a FROM public.t) p'],
    ['SELECT a FROM public.t "T"', 'SELECT a FROM public.t'],
    ['WITH t AS (SELECT 1 AS a) SELECT t.a FROM public.t t', 'WITH t AS (SELECT 1 AS a) SELECT t.a FROM public.t']
  ])('says nothing: %s', (left, right) => {
    expect(sameButForAliases(left, right)).toBe(true)
    expect(sameButForAliases(right, left)).toBe(true)
  })

  test.each([
    ['the other way round', 'SELECT l.a FROM public.t l, public.t r', 'SELECT r.a FROM public.t l, public.t r'],
    ['the name of a column', 'SELECT l.a AS b FROM public.t l', 'SELECT l.a AS c FROM public.t l'],
    ['another table', 'SELECT t.a FROM public.u t', 'SELECT t.a FROM public.t'],
    ['other columns', 'SELECT a FROM public.t t(a)', 'SELECT a FROM public.t'],
    ['another schema', 'SELECT a FROM public.t t', 'SELECT a FROM s.t'],
    ['inheritance', 'SELECT a FROM public.t t', 'SELECT a FROM ONLY public.t'],
    ['two of one name', 'SELECT t.a FROM public.t t, s.t t_1', 'SELECT t.a FROM public.t, s.t'],
    ['a table of the alias’ name inside', 'SELECT t.a FROM public.t t WHERE EXISTS (SELECT t.a FROM s.t t)', 'SELECT t.a FROM public.t WHERE EXISTS (SELECT t.a FROM s.t t)'],
    ['a column called by its schema', 'SELECT public.t.a FROM public.t t', 'SELECT public.t.a FROM public.t'],
    ['anything else', 'SELECT t.a FROM public.t t WHERE t.a > 0', 'SELECT t.a FROM public.t WHERE t.a > 1'],
    ['no statement', 'SELECT t.a FROM', 'SELECT t.a FROM']
  ])('leaves a difference: %s', (_why, left, right) => {
    expect(sameButForAliases(left, right)).toBe(false)
  })
})
