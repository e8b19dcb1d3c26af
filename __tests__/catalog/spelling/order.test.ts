import { beforeAll, expect, test } from '@jest/globals'

import { sameButForOrder } from '../../../src/catalog/spelling/order.js'
import { loadScanner } from '../../../src/sql/scanner.js'

beforeAll(loadScanner)

test.each([
  ['CHECK ((a = ANY (ARRAY[1, 2])))', 'CHECK ((a = ANY (ARRAY[2, 1])))'],
  ["(a <> ALL (ARRAY['x'::text, 'y'::text]))", "(a <> ALL (ARRAY['y'::text, 'x'::text]))"],
  ["((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))", "((a)::text = ANY ((ARRAY['y'::character varying, 'x'::character varying])::text[]))"],
  ['((a > 0) OR (b > 0) OR (c > 0))', '((c > 0) OR (a > 0) OR (b > 0))'],
  ['SELECT a FROM t WHERE ((a > 0) AND (b > 0))', 'SELECT a FROM t WHERE ((b > 0) AND (a > 0))'],
  ['USING btree (((a > 0) OR (b > 0)))', 'USING btree (((b > 0) OR (a > 0)))']
])('only the order differs: %s', (left, right) => {
  expect(sameButForOrder(left, right)).toBe(true)
  expect(sameButForOrder(right, left)).toBe(true)
})

test.each([
  ['another value', '(a = ANY (ARRAY[1, 2]))', '(a = ANY (ARRAY[2, 3]))'],
  ['a value that stands twice', '(a = ANY (ARRAY[1, 2]))', '(a = ANY (ARRAY[1, 2, 2]))'],
  ['another operator', '(a = ANY (ARRAY[1, 2]))', '(a = ALL (ARRAY[2, 1]))'],
  ['an array that is a value', '(a = ARRAY[1, 2])', '(a = ARRAY[2, 1])'],
  ['another nesting', '((a > 0) OR ((b > 0) AND (c > 0)))', '(((a > 0) OR (b > 0)) AND (c > 0))'],
  ['sides of an operator', '(a < b)', '(b < a)'],
  ['branches of CASE', 'CASE WHEN a THEN 1 WHEN b THEN 2 END', 'CASE WHEN b THEN 2 WHEN a THEN 1 END'],
  ['arguments', 'COALESCE(a, b)', 'COALESCE(b, a)'],
  ['columns', 'SELECT a, b FROM t', 'SELECT b, a FROM t'],
  ['nothing that parses', '(a = ', '(a = ']
])('more differs: %s', (_what, left, right) => {
  expect(sameButForOrder(left, right)).toBe(false)
})
