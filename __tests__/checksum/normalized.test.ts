import { beforeAll, describe, expect, test } from '@jest/globals'
import { normalize, rules } from '../../src/checksum/normalized.js'
import type { Prefixes } from '../../src/checksum/schema-prefix.js'
import { readWords, writeWords } from '../../src/checksum/word.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const prefixes: Prefixes = { prefixes: ['public'], isBare: () => true }

function reduce(text: string): string {
  return normalize(text, prefixes)
}

function reduceWithout(rule: string, text: string): string {
  return writeWords(rules.filter(({ name }) => name !== rule).reduce((words, { apply }) => apply(words, prefixes), readWords(text) ?? []))
}

/** Pairs that reduce to the same text because of the rule, and pairs of which it must not make one. */
interface Cases {
  readonly fires: readonly (readonly [string, string])[]
  readonly nearMisses: readonly (readonly [string, string])[]
}

const cases: Readonly<Record<string, Cases>> = {
  comment: {
    fires: [
      ['create table t (a int)', '-- of old\ncreate table t (a /* key /* nested */ */ int) -- end'],
      ['select a', 'select/**/a'],
      ['select /*+ SeqScan(t) */ a from t', 'select a from t'],
      ["select $$a$$ -- b'\n'c'", "select $$a$$ 'c'"],
      ["select 'a' -- b\nE'c'", "select 'a' E'c'"]
    ],
    nearMisses: [
      ["select 'A--b'", "select 'A"],
      ["select 'a /* b */'", "select 'a '"],
      ['select $$ -- b\n$$', 'select $$ \n$$'],
      ['select "a--b"', 'select "a"'],
      ['select a - -b', 'select a --b'],
      ['select a */**/ b', 'select a / b'],
      ["select E'\\'--'", "select E'\\''"],
      ["select E'a' -- c\n'b\\'c -- x'", "select E'a' -- c\n'b\\'c -- y'"]
    ]
  },
  'or-replace': {
    fires: [
      ['create or replace view v as select 1', 'CREATE VIEW v AS SELECT 1'],
      ['create table t (); create or /* s */ replace function f() returns int return 1', 'create table t (); create function f() returns int return 1']
    ],
    nearMisses: [
      ['select t.create or replace from t', 'select t.create from t'],
      ['create table t (a text default $$create or replace view$$)', 'create table t (a text default $$create view$$)'],
      ['select 1 as "create" or replace', 'select 1 as "create"'],
      ['create table t (); select t.create or replace from t', 'create table t (); select t.create from t']
    ]
  },
  'if-not-exists': {
    fires: [
      ['create table if not exists t (a int)', 'create table t (a int)'],
      ['create unique index concurrently if not exists i on t (a)', 'create unique index concurrently i on t (a)'],
      ['create user mapping if not exists for public server s', 'create user mapping for public server s'],
      ['create table t (); alter table t add column if not exists a int', 'create table t (); alter table t add column a int'],
      ['alter table t add if not exists a int', 'alter table t add a int'],
      ['create schema s create table if not exists t ()', 'create schema s create table t ()'],
      ["alter type e add value if not exists 'x'", "alter type e add value 'x'"]
    ],
    nearMisses: [
      ['create table "if" (a int)', 'create table (a int)'],
      ['create table if (a int)', 'create table (a int)'],
      ['create table t (a int check (if and not exists (b)))', 'create table t (a int check ((b)))'],
      ['create view v as select if not exists x', 'create view v as select x'],
      ['alter table t add column if not exists (a)', 'alter table t add column (a)'],
      ['alter table t drop column if not exists a', 'alter table t drop column a'],
      ['create table "IF" not exists t ()', 'create table t ()'],
      ["comment on table t is 'create table if not exists t'", "comment on table t is 'create table t'"]
    ]
  },
  'schema-prefix': {
    fires: [['create view public.v as select u.a from PUBLIC . u', 'create view v as select u.a from u']],
    nearMisses: [['select a from "public".u', 'select a from u']]
  },
  'trailing-semicolon': {
    fires: [['select 1;', 'select 1'], ['select 1;; -- end\n;', 'select 1']],
    nearMisses: [["select ';'", "select ''"], ['select 1; select 2', 'select 1 select 2']]
  },
  'letter-case': {
    fires: [['CREATE TABLE Users (ID Int)', 'create table users (id int)'], ["select U&'x' UESCAPE '!'", "select U&'x' uescape '!'"]],
    nearMisses: [
      ["a text default 'Active'", "a text default 'active'"],
      ['select "Id"', 'select "id"'],
      ['select "id"', 'select id'],
      ['select É', 'select é'],
      ['select \u212a', 'select k'],
      ['select $$A$$', 'select $$a$$'],
      ['select $A$ $A$', 'select $a$ $a$'],
      ["select B'1'", "select b'1'"],
      ['select U&"\\0041"', 'select U&"\\0061"']
    ]
  },
  'white-space': {
    fires: [
      ['select\r\n\ta  from\n\nt', 'select a from t'],
      ['select a.b , c+d', 'select a . b, c + d'],
      ['create table t(a int,b numeric(1,2))', 'create table t ( a int , b numeric ( 1 , 2 ) )'],
      ["select 'a' -- b\n, 'c'", "select 'a','c'"]
    ],
    nearMisses: [
      ["select 'a  b'", "select 'a b'"],
      ['select "a  b"', 'select "a b"'],
      ['select $$a\n\nb$$', 'select $$a\nb$$'],
      ['select $$a\r\nb$$', 'select $$a\nb$$'],
      ["select 'a'\n'b'", "select 'a' 'b'"],
      ['select a < > b', 'select a <> b'],
      ['select 1 .5', 'select 1.5'],
      ["select e 'a'", "select e'a'"],
      ["select n 'a'", "select n'a'"],
      ["select b '1'", "select b'1'"],
      ['select a\u00a0b', 'select a b'],
      ['select - - 1', 'select -- 1'],
      ['select a @ -1', 'select a @- 1'],
      ["select '( a , b )'", "select '(a,b)'"],
      ['select "( a )"', 'select "(a)"']
    ]
  }
}

test('every rule has its cases and a description', () => {
  expect(Object.keys(cases)).toEqual(rules.map(({ name }) => name))
  expect(rules.filter(({ description }) => !/^\S.*\.$/.test(description))).toEqual([])
})

describe.each(Object.entries(cases))('%s', (rule, { fires, nearMisses }) => {
  test.each(fires)('makes one of %j and %j', (left, right) => {
    expect(reduce(left)).toBe(reduce(right))
    expect(reduceWithout(rule, left)).not.toBe(reduceWithout(rule, right))
  })

  test.each(nearMisses)('keeps %j and %j apart', (left, right) => {
    expect(reduce(left)).not.toBe(reduce(right))
  })
})

test('the words of a text, written again, are the text', () => {
  const text = " -- what\nselect  a.b+1, 'c'\t;"
  expect(writeWords(readWords(text) ?? [])).toBe(text)
})

describe('the text that is hashed', () => {
  test('reads well', () => {
    expect(reduce("CREATE OR REPLACE VIEW public.V AS -- all\n  SELECT u.\"Id\", 'A  b' AS x FROM public.users u WHERE (a <-1);")).toBe(
      `create view v as select u . "Id",'A  b' as x from users u where(a < - 1)`
    )
  })

  test('of what cannot be scanned is the text', () => {
    expect(reduce("SELECT  'open")).toBe("SELECT  'open")
    expect(reduce('SELECT  1a')).toBe('SELECT  1a')
  })

  test('of nothing is empty', () => {
    expect(reduce('')).toBe('')
    expect(reduce(' -- only a comment\n;')).toBe('')
  })
})
