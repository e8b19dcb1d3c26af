import { beforeAll, describe, expect, test } from '@jest/globals'
import { createAlgorithm } from '../../src/checksum/algorithm.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const options = { rules: [{ kind: 'preset', name: 'seed' }] as const, prefixes: ['public'], isBare: () => true }
const seed = createAlgorithm({ name: 'custom', ...options })
const normalized = createAlgorithm({ name: 'normalized', ...options })

describe('what it hides, and normalized does not', () => {
  test.each([
    ['what looks like a comment in a literal', "create table t (\n  a text DEFAULT 'A--b'\n)", "create table t (\n  a text DEFAULT 'A--c'\n)"],
    ['the case of a literal', "a text DEFAULT 'Active'", "a text DEFAULT 'active'"],
    ['white space in a literal', "a text DEFAULT 'a  b'", "a text DEFAULT 'a b'"],
    ['the schema of a name in quotes', 'select * from "Public".x', 'select * from "public".x'],
    ['a prefix in a body', "create function f() returns text language sql as $$select E'public.'$$", "create function f() returns text language sql as $$select E''$$"]
  ])('%s', (_what, left, right) => {
    expect(seed.reduce(left)).toBe(seed.reduce(right))
    expect(normalized.reduce(left)).not.toBe(normalized.reduce(right))
  })
})

/** Written by the Python that the list was taken from. */
describe('it gives what Python gives', () => {
  test.each([
    ['\n CREATE TABLE IF NOT EXISTS public.Users ( id INT , -- key\n name TEXT ) ;\n', 'create table users(id int,name text)'],
    ['create  OR\treplace View prop_trading_model.V as /* a\n b */ select 1;', 'create view v as select 1'],
    ['CREATE OR REPLACE FUNCTION Public.f()', 'create function f()'],
    ['CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a);', 'create unique index if not exists i on t(a)'],
    ['create index if not exists i', 'create index i'],
    ["DEFAULT 'A--b'", "default 'a"],
    ['xpublic.a, _public.b, é.public.c, épublic.d', 'xpublic.a,_public.b,é.c,épublic.d'],
    ['a -- b\r c\u2028d\ne', 'a e'],
    ['\x1c\x85 a\x1fb\u2003c \ufeff', 'a b c \ufeff'],
    ['create table ıf not exıſts x', 'create table x'],
    ['PUBLİC.A \u212a', 'a k'],
    ['a;\n \n', 'a'],
    ['a;;', 'a;'],
    ['/* open', '/* open'],
    ['ΟΔΟΣ', 'οδος']
  ])('%j', (text, expected) => {
    expect(seed.reduce(text)).toBe(expected)
  })
})

test('much white space takes no longer than other text', () => {
  expect(seed.reduce(`a${' '.repeat(200_000)}b`)).toBe('a b')
})
