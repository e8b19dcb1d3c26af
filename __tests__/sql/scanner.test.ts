import { beforeAll, describe, expect, test } from '@jest/globals'
import { loadScanner, scan, ScanError } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

function failure(text: string): ScanError {
  try {
    scan(text)
  } catch (error) {
    if (error instanceof ScanError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('tokens', () => {
  test('of every kind', () => {
    const text = `SELECT a, "B c", U&"d", 'é😀', E'\\'', $$x$$, b'01', x'ff', 1, 1.5, $1, a::text, a <> b, (c) -- one\n/* two /* three */ */;`
    const kinds = scan(text).map(({ kind, text: written }) => `${written} ${kind}`)
    expect(kinds).toEqual([
      'SELECT keyword', 'a identifier', ', punctuation', '"B c" identifier', ', punctuation', 'U&"d" identifier', ', punctuation',
      "'é😀' string", ', punctuation', "E'\\'' string", ', punctuation', '$$x$$ string', ', punctuation', "b'01' bit string", ', punctuation',
      "x'ff' bit string", ', punctuation', '1 number', ', punctuation', '1.5 number', ', punctuation', '$1 parameter', ', punctuation',
      'a identifier', ':: operator', 'text keyword', ', punctuation', 'a identifier', '<> operator', 'b identifier', ', punctuation',
      '( punctuation', 'c identifier', ') punctuation', '-- one line comment', '/* two /* three */ */ block comment', '; punctuation'
    ])
  })

  test('carry offsets in UTF-16 units', () => {
    const text = "select 'é😀', x"
    expect(scan(text).map(({ start, end }) => text.slice(start, end))).toEqual(['select', "'é😀'", ',', 'x'])
    expect(scan(text).at(-1)?.start).toBe(text.length - 1)
  })

  test('operators of one character, and colons', () => {
    expect(new Set(scan('+ - * / % ^ < > =').map(({ kind }) => kind))).toEqual(new Set(['operator']))
    expect(new Set(scan(': . [ ]').map(({ kind }) => kind))).toEqual(new Set(['punctuation']))
  })

  test('the N of a literal is a part of it, and not of what follows behind a blank', () => {
    expect(scan("select N'a', n 'b'").map(({ kind, text: written }) => `${written} ${kind}`)).toEqual([
      'select keyword', "N'a' string", ', punctuation', 'n identifier', "'b' string"
    ])
  })

  test('keywords with their category', () => {
    const categories = scan('abort between left select users').map(({ keyword }) => keyword)
    expect(categories).toEqual(['unreserved', 'column name', 'type or function name', 'reserved', undefined])
  })

  test('control characters in a literal do not disturb', () => {
    const text = "select '\u0001é\f\u007f', x\f-- \u0002"
    expect(scan(text).map(({ text: written }) => written)).toEqual(['select', "'\u0001é\f\u007f'", ',', 'x', '-- \u0002'])
  })

  test('an empty text has none', () => {
    expect(scan('')).toEqual([])
    expect(scan(' \n')).toEqual([])
  })
})

describe('what is refused', () => {
  test.each([
    ["select '😀', 'abc", "'abc", 'unterminated quoted string'],
    ["select 'a''b", "'a''b", 'unterminated quoted string'],
    ["select E'abc\\'", "E'abc", 'unterminated quoted string'],
    ['select "abc', '"abc', 'unterminated quoted identifier'],
    ['select $a$ $b$', '$a$', 'unterminated dollar-quoted string'],
    ['select 1; /* /* */', '/* /*', 'unterminated /* comment'],
    ['select 😀, 1a', '1a', 'trailing junk after numeric literal at or near "1a"'],
    ['select a\0b', '\0', 'null character not permitted']
  ])('%j', (text, at, message) => {
    const error = failure(text)
    expect(error.message).toBe(message)
    expect(error.offset).toBe(text.indexOf(at))
  })

  test('is no error where the quote is in a comment', () => {
    expect(scan("select 1 -- it's").length).toBe(3)
  })
})
