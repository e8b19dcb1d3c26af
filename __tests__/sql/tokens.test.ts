import { beforeAll, expect, test } from '@jest/globals'

import { loadScanner } from '../../src/sql/scanner.js'
import { sameTokens } from '../../src/sql/tokens.js'

beforeAll(loadScanner)

const text = `create table "T" (a integer default 1, b text default 'A');\n`

test.each([
  ['comments', `-- why\n/* how */ ${text}`],
  ['white space', text.replaceAll(' ', '\n\t')],
  ['the case of words', text.replace('create table', 'CREATE Table').replace('integer', 'INTEGER')]
])('%s are no tokens', (_what, other) => {
  expect(sameTokens(text, other)).toBe(true)
})

test.each([
  ['a constant', text.replace('1', '2')],
  ['the case of a constant', text.replace("'A'", "'a'")],
  ['the case of a quoted name', text.replace('"T"', '"t"')],
  ['a statement more', `${text}select 1;`],
  ['white space in a constant', text.replace("'A'", "'A '")],
  ['a comment that became a statement', text.replace('create', '-- \ncreate').replace('a integer', 'a -- integer')]
])('%s is another token', (_what, other) => {
  expect(sameTokens(text, other)).toBe(false)
})

test.each([
  ['the case of a letter beyond ASCII', 'select Ä', 'select ä'],
  ['a letter that only looks like one of ASCII', 'select \u212a', 'select k'],
  ['a type in front of a constant', "select n 'a'", "select n'a'"]
])('%s is another token too', (_what, left, right) => {
  expect(sameTokens(left, right)).toBe(false)
})

test('what cannot be scanned is the same where it is equal', () => {
  expect(sameTokens("select 'open", "select 'open")).toBe(true)
  expect(sameTokens("select 'open", "select  'open")).toBe(false)
})
