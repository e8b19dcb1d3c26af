import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lexemeAfter } from '../../src/sql/outline.js'
import { scan, ScanError, loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

/** Where quoted things and comments stand, as the outline sees it. */
function outlined(text: string): readonly string[] {
  const found: string[] = []
  for (let lexeme = lexemeAfter(text, 0); lexeme !== undefined; lexeme = lexemeAfter(text, lexeme.end)) {
    const { kind, start, end } = lexeme
    if (kind === 'literal' || kind === 'comment' || kind === 'identifier') found.push(`${kind} ${start} ${end}`)
  }
  return found
}

/** The same, as PostgreSQL's scanner sees it. */
function scanned(text: string): readonly string[] {
  return scan(text).flatMap(({ kind, text: written, start, end }) => {
    if (kind === 'string' || kind === 'bit string') return [`literal ${start} ${end}`]
    if (kind === 'line comment' || kind === 'block comment') return [`comment ${start} ${end}`]
    return kind === 'identifier' && written.includes('"') ? [`identifier ${start} ${end}`] : []
  })
}

function scannedOrUndefined(text: string): readonly string[] | undefined {
  try {
    return scanned(text)
  } catch (error) {
    if (error instanceof ScanError) return undefined
    throw error
  }
}

/** A line comment between the parts of one literal, which servers allow and libpg-query does not. */
const commentInLiteral = /'[ \t\n\r\f\v]*--/

describe('the outline agrees with PostgreSQL’s scanner', () => {
  test.each([
    "e'a\\'b' 'a\\' x",
    "E'a\\'b'\n'c\\'d' x",
    "'a' \n 'b' /* d */ 'e' -- f",
    'abc$def$ghi $def$ $x$ $def$',
    '$1$a$ b $a$ 1$c$ ; $c$',
    "te'x' fooE'a\\' ",
    '/*/ * /**/ **/ x */',
    'a*/**/b a+--c\nd',
    "b'01''02' N'x' u&'a\\' U&\"b\"\"c\"",
    'é$a$ b',
    "'a'\r'b'\r\n'c'"
  ])('%j', (text) => {
    const theirs = scannedOrUndefined(text)
    expect(theirs).toBeDefined()
    expect(outlined(text)).toEqual(theirs)
  })

  test('on texts made of the pieces that matter', () => {
    const pieces = [
      "'", "''", "E'", "e'", '\\', "\\'", '"', '$$', '$a$', '$', '$1', '--', '/*', '*/', '/', '*', '-', '\n', '\r', '\t', 'a', '1', ' ', 'U&"', "u&'",
      "b'", "X'", "N'", 'é', '😀', ';', '(', 'e', 'x', '_', '1e', '.', '\f'
    ]
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
    let agreed = 0
    fc.assert(
      fc.property(texts, (text) => {
        const theirs = scannedOrUndefined(text)
        if (theirs === undefined || commentInLiteral.test(text)) return
        agreed += theirs.length
        expect(outlined(text)).toEqual(theirs)
      }),
      { numRuns: 4000 }
    )
    expect(agreed).toBeGreaterThan(100)
  })
})

test('a literal goes on behind line comments, as on a server', () => {
  const text = "E'a' -- c\n -- d\n 'b\\'c' x"
  expect(outlined(text)).toEqual([`literal 0 ${text.length - 2}`])
  expect(outlined("'a' -- c 'b'")).toEqual(['literal 0 3', 'comment 4 12'])
})
