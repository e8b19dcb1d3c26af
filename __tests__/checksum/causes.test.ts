import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { findCauses, reasons } from '../../src/checksum/causes.js'
import type { Cause } from '../../src/checksum/causes.js'
import { readText, writeText } from '../../src/checksum/reasons/words.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { tokensOf } from '../../src/sql/tokens.js'
import { context } from './pair.js'
import type { Pair, Pairs } from './pair.js'
import { pairsOfClauses } from './pairs-of-clauses.js'
import { pairsOfWords } from './pairs-of-words.js'

beforeAll(loadScanner)

const names = reasons.map(({ name }) => name)
const pairs: Readonly<Record<Cause, Pairs>> = { ...pairsOfWords, ...pairsOfClauses }
const raw = (text: string): string => text
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What makes alike all that a reason is not about: white space, and for most comments and the case of words too. */
const reduceFor = (cause: Cause): ((text: string) => string) => (cause === 'white-space' ? raw : cause === 'comment' || cause === 'letter-case' ? spaced : tokensOf)

const each = (kind: 'alone' | 'near'): readonly (readonly [cause: Cause, written: string, kept: string])[] => names.flatMap((cause) => pairs[cause][kind].map(([written, kept]) => [cause, written, kept] as const))

/** A text as a set of reasons leaves it. */
const rewritten = (text: string, set: readonly Cause[]): string =>
  writeText(reasons.filter(({ name }) => set.includes(name)).reduce((words, reason) => reason.rewrite(words, context), readText(text) ?? []))

/** Whether a set of reasons explains a difference. */
const explains = ([written, kept]: Pair, set: readonly Cause[], reduce: (text: string) => string): boolean => reduce(rewritten(written, set)) === reduce(rewritten(kept, set))

describe('every reason', () => {
  test('has a name in kebab-case, a sentence about it, advice, and pairs', () => {
    expect(new Set(names).size).toBe(names.length)
    for (const { name, description, advice } of reasons) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const sentence of [description, advice]) expect(sentence).toMatch(/^(?:[A-Z`]|serial ).*\.$/s)
      expect(pairs[name].alone.length * pairs[name].near.length).toBeGreaterThan(0)
    }
  })

  test.each(each('alone'))('%s alone explains %s', (cause, written, kept) => {
    expect(findCauses(written, kept, reduceFor(cause), context)).toEqual({ causes: [cause], rest: [] })
    expect(findCauses(kept, written, reduceFor(cause), context)).toEqual({ causes: [cause], rest: [] })
  })

  test.each(each('near'))('%s has no part in %s', (cause, written, kept) => {
    expect(findCauses(written, kept, reduceFor(cause), context).causes).not.toContain(cause)
  })

  test.each(reasons)('$name gives back the very words where there is nothing to rewrite, and is done at once', ({ name, rewrite }) => {
    for (const text of each('alone').flatMap(([, written, kept]) => [written, kept])) {
      const words = readText(text) ?? []
      const once = rewrite(words, context)
      expect(`${name}: ${writeText(rewrite(once, context))}`).toBe(`${name}: ${writeText(once)}`)
    }
  })
})

/** Ways to write a column, each with how it is given back and why that is another text; `#` stands for its number. */
const columns: readonly (readonly [written: string, kept: string, causes: readonly Cause[]])[] = [
  ['c# int', 'c# integer', ['type-alias']], ["c# text DEFAULT 'x'", "c# text DEFAULT 'x'::text", ['implicit-cast']], ['"c#" text', 'c# text', ['quoted-name']],
  ["c# boolean DEFAULT 't'", 'c# boolean DEFAULT true', ['boolean-constant']], ['c# numeric DEFAULT .5', 'c# numeric DEFAULT 0.5', ['number-constant']],
  ["c# bigint DEFAULT -1", "c# bigint DEFAULT '-1'::bigint", ['number-constant', 'implicit-cast']], ["c# interval DEFAULT '1 days'", "c# interval DEFAULT '1 day'", ['value-spelling']],
  [String.raw`c# text DEFAULT E'a\\b'`, String.raw`c# text DEFAULT 'a\b'`, ['string-constant']], ['c# integer NULL', 'c# integer', ['default-clause']],
  ['c# bytea DEFAULT CAST(f() AS bytea)', 'c# bytea DEFAULT (f())::bytea', ['cast-spelling']], ['c# boolean DEFAULT (1 != 2)', 'c# boolean DEFAULT (1 <> 2)', ['operator-spelling']],
  ['c# integer DEFAULT 1 + 2', 'c# integer DEFAULT (1 + 2)', ['parentheses']], ['c# integer REFERENCES u', 'c# integer REFERENCES u(id)', ['referenced-columns']], ['c# mood', 'c# public.mood', ['qualified-name']],
  ['c# integer UNIQUE', 'c# integer CONSTRAINT t_c#_key UNIQUE', ['constraint-name']], ['c# smallint NOT NULL DEFAULT 1', 'c# smallint DEFAULT 1 NOT NULL', ['clause-order']],
  ['c# serial', "c# integer DEFAULT nextval('t_c#_seq'::regclass) NOT NULL", ['serial']], ['c# date', 'c# date', []], ['c# json', 'c# xml', []]
]
const unexplained = columns.length - 1

/** Of each column its way and whether it is written or kept, on either side. */
const tables = (ways: number): fc.Arbitrary<readonly (readonly [way: number, left: boolean, right: boolean])[]> =>
  fc.array(fc.tuple(fc.nat(ways - 1), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 })
const tableOf = (texts: readonly string[], head = 'CREATE TABLE t'): string => `${head} (\n${texts.map((text, index) => `    ${text.replaceAll('#', String(index))}`).join(',\n')}\n)`
const sidesOf = (choice: readonly (readonly [number, boolean, boolean])[], head?: string): Pair => [
  tableOf(choice.map(([way, left]) => columns[way]?.[left ? 0 : 1] ?? ''), head), tableOf(choice.map(([way, , right]) => columns[way]?.[right ? 0 : 1] ?? ''))
]
const inOrder = (causes: readonly Cause[]): readonly Cause[] => names.filter((name) => causes.includes(name))

describe('the causes of several differences', () => {
  test('are those of each, and no more', () => {
    fc.assert(fc.property(tables(unexplained), fc.boolean(), (choice, conditional) => {
      const [left, right] = sidesOf(choice, conditional ? 'CREATE TABLE IF NOT EXISTS t' : undefined)
      const expected = choice.flatMap(([way, one, other]) => (one === other ? [] : (columns[way]?.[2] ?? [])))
      expect(findCauses(left, right, tokensOf, context)).toEqual({ causes: inOrder(conditional ? ['if-not-exists', ...expected] : expected), rest: [] })
    }), { numRuns: 150 })
  })

  test('make the texts equal, and leaving out any of them does not, whatever the checksum', () => {
    const noise = fc.constantFrom(' ', '  ', '\n', ' /* x */ ', ' -- x\n')
    fc.assert(fc.property(tables(unexplained), fc.array(noise, { minLength: 40, maxLength: 40 }), fc.constantFrom(raw, spaced, tokensOf), (choice, gaps, reduce) => {
      const [left, kept] = sidesOf(choice)
      const written = left.split(/ (?=(?:[^']*'[^']*')*[^']*$)/).map((part, index) => (index === 0 ? part : `${gaps[index % gaps.length] ?? ' '}${index % 3 === 0 ? part : part.replace(/^[a-z]+$/, (word) => word.toUpperCase())}`)).join('')
      const { causes, rest } = findCauses(written, kept, reduce, context)
      expect(rest).toEqual([])
      expect(explains([written, kept], causes, reduce)).toBe(true)
      for (const cause of causes) expect([cause, explains([written, kept], causes.filter((other) => other !== cause), reduce)]).toEqual([cause, false])
    }), { numRuns: 200 })
  })

  test('are those that remove a place where some place stays, which is named', () => {
    fc.assert(fc.property(tables(unexplained), (choice) => {
      const [left, right] = sidesOf([...choice, [unexplained, true, false]])
      const expected = choice.flatMap(([way, one, other]) => (one === other ? [] : (columns[way]?.[2] ?? [])))
      const { causes, rest } = findCauses(left, right, tokensOf, context)
      expect(rest).toEqual([{ written: 'json', kept: 'xml' }])
      expect(inOrder(expected)).toEqual(expect.arrayContaining([...causes]))
    }), { numRuns: 100 })
  })
})

describe('findCauses', () => {
  test('has nothing to say of texts that reduce to the same', () => {
    expect(findCauses('select 1', 'select 1', raw, context)).toEqual({ causes: [], rest: [] })
    expect(findCauses('SELECT  1', 'select 1', tokensOf, context)).toEqual({ causes: [], rest: [] })
    expect(findCauses('select 1', 'select 2', () => '', context)).toEqual({ causes: [], rest: [] })
  })

  test('leaves to the checksum what that makes alike', () => {
    const [written, kept] = ['create table if not exists T (a int); -- x', 'CREATE TABLE t (\n    a integer\n)']
    expect(findCauses(written, kept, raw, context).causes).toEqual(['comment', 'trailing-semicolon', 'if-not-exists', 'letter-case', 'type-alias', 'white-space'])
    expect(findCauses(written, kept, tokensOf, context).causes).toEqual(['trailing-semicolon', 'if-not-exists', 'type-alias'])
    expect(findCauses(written, kept, (text) => tokensOf(text.replace(/ if not exists|;/gi, '')), context).causes).toEqual(['type-alias'])
  })

  test('of two reasons that each explain it names the one that stands further ahead', () => {
    expect(findCauses('CREATE FUNCTION f() LANGUAGE SQL', 'CREATE FUNCTION f() LANGUAGE sql', raw, context).causes).toEqual(['language-name'])
    expect(findCauses(`SELECT a::int`, `SELECT a::integer`, tokensOf, context).causes).toEqual(['type-alias'])
  })

  test('names the place, as it stands in each text, that nothing explains', () => {
    expect(findCauses('CREATE VIEW v AS SELECT a + 1 AS b FROM t', 'CREATE VIEW public.v AS\n SELECT (a + 2) AS b\n   FROM t', tokensOf, context))
      .toEqual({ causes: ['qualified-name', 'parentheses'], rest: [{ written: '1', kept: '2' }] })
    expect(findCauses('CREATE TABLE t (a int)', 'CREATE TABLE t (a integer) TABLESPACE fast', tokensOf, context))
      .toEqual({ causes: ['type-alias'], rest: [{ written: 'int', kept: 'integer) TABLESPACE fast' }] })
  })

  test('names the whole text where it cannot be read', () => {
    expect(findCauses("SELECT 'a", 'SELECT 1', raw, context)).toEqual({ causes: [], rest: [{ written: "SELECT 'a", kept: 'SELECT 1' }] })
  })

  test('says that there is a rest where words are alike and the checksum still differs', () => {
    const { causes, rest } = findCauses('SELECT 1', 'SELECT 2', (text) => text + (text.includes('2') ? 'x' : ''), context)
    expect([causes, rest.length]).toEqual([[], 1])
    expect(findCauses('SELECT a', 'select a', (text) => text + String(/^[A-Z]/.test(text)), context)).toEqual({ causes: ['letter-case'], rest: [] })
  })

  test('asks the checksum a few times for each cause only', () => {
    let asked = 0
    const { causes } = findCauses(...sidesOf(columns.slice(0, unexplained).map((_, way) => [way, true, false])), (text) => (asked++, tokensOf(text)), context)
    expect(causes.length).toBeGreaterThan(12)
    expect(asked).toBeLessThan(3 * causes.length + 10)
  })
})
