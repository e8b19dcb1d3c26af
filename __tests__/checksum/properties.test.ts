import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { normalize } from '../../src/checksum/normalized.js'
import { foldCase } from '../../src/sql/name.js'
import { loadScanner, scan } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const prefixes = { prefixes: ['public'], isBare: () => true }

/** Tokens that white space, comments and letters come near to. */
const literals = ["'a'", "'A'", "'a  b'", "'a b'", "'--b'", "''", "E'\\''", "e'a'", "n'a'", "U&'a'", "b'1'", "X'1f'", '$$a  -- b$$', '$q$A$q$']
const names = ['a', 'b', 'ab', 'e', 'n', 'x', 'é', '"a"', '"A"', '"a  b"', '"--"', 'U&"a"', '$1']
const signs = ['-', '+', '*', '/', '<', '>', '<>', '<=', '->', '@-', '::', ':', '.', '..', ',', '(', ')', '[', '1', '1.', '.5', '1.5', '1e5', '1E5']
const words = ['create', 'or', 'replace', 'if', 'not', 'exists', 'public', 'table', 'add', 'column', ';', 'set', 'with', 'as']
const clauses = ['; create or replace view', '; create table if not exists', 'add column if not exists', 'public . a', 'public . "A"', 'public . e . n', 'to public'].map((clause) => clause.split(' '))

const removable = new Set(['or', 'replace', 'if', 'not', 'exists', 'public', '.', ';'])

function tokensOf(text: string): readonly string[] {
  return scan(text)
    .filter(({ kind }) => kind !== 'line comment' && kind !== 'block comment')
    .map(({ kind, text: written }) => (kind === 'keyword' || (kind === 'identifier' && !written.includes('"')) ? foldCase(written) : written))
}

/** One text of the tokens, with at least one blank between two. */
function spaced(tokens: readonly string[], spaces: readonly string[] = [' ']): string {
  return tokens.map((token, index) => `${token}${spaces[index % spaces.length] ?? ' '}`).join('')
}

const piece = fc.oneof(fc.constantFrom(...literals, ...names, ...signs, ...words).map((token) => [token]), fc.constantFrom(...clauses))
const space = fc.constantFrom(' ', '\n', '\t ', '\r\n', ' /**/ ', ' /* a /* b */ \' */ ', ' -- "x\n', ' \f')
/** Literals side by side are one on servers where a line ends between them. */
const tokens = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.flat().filter((each, index, list) => !(each.includes("'") && list[index - 1]?.includes("'") === true)))

test('other tokens, where no rule but those of spelling has a say, never make the same text', () => {
  const pool = [...literals, ...names, ...signs]
  const seen = new Map<string, string>()
  const pairs = pool.flatMap((first) => pool.map((second) => [first, second]))
  for (const list of [...pool.map((each) => [each]), ...pairs, ...pairs.map(([first = '', second = '']) => [first, ',', second])]) {
    const text = spaced(list)
    const key = JSON.stringify(tokensOf(text))
    const reduced = normalize(text, prefixes)
    if ((seen.get(reduced) ?? key) !== key) throw new Error(`${key} and ${seen.get(reduced) ?? ''} are both ${reduced}`)
    seen.set(reduced, key)
  }
  expect(seen.size).toBeGreaterThan(3000)
})

test('white space, comments and the case of words never change it', () => {
  let changed = 0
  fc.assert(
    fc.property(tokens, fc.array(space, { minLength: 1, maxLength: 8 }), fc.array(fc.boolean(), { minLength: 1 }), (list, spaces, upper) => {
      const other = list.map((each, index) => (/^[a-z]+$/.test(each) && upper[index % upper.length] === true ? each.toUpperCase() : each))
      const [left, right] = [spaced(list), spaced(other, spaces)]
      if (left !== right) changed++
      expect(normalize(right, prefixes)).toBe(normalize(left, prefixes))
    }),
    { numRuns: 500 }
  )
  expect(changed).toBeGreaterThan(400)
})

test('it is made of tokens of the text, in their order, and lacks only those that a rule leaves out', () => {
  let shortened = 0
  fc.assert(
    fc.property(tokens, fc.array(space, { minLength: 1, maxLength: 8 }), (list, spaces) => {
      const text = spaced(list, spaces)
      const rest = [...tokensOf(normalize(text, prefixes))]
      for (const each of tokensOf(text)) {
        if (rest[0] === each) rest.shift()
        else {
          shortened++
          expect(removable).toContain(each)
        }
      }
      expect(rest).toEqual([])
    }),
    { numRuns: 700 }
  )
  expect(shortened).toBeGreaterThan(500)
})

test('of itself it is the same', () => {
  fc.assert(
    fc.property(tokens, (list) => {
      const text = normalize(spaced(list.filter((each) => !removable.has(each))), prefixes)
      expect(normalize(text, prefixes)).toBe(text)
    })
  )
})
