import { describe, expect, test } from '@jest/globals'
import { bytesIn, offsetOfBytes, offsetOfCharacters, positionAt, positionsIn } from '../../src/sql/position.js'

describe('positionAt', () => {
  test.each([
    ['the start', 'abc', 0, 1, 1],
    ['inside a line', 'abc', 2, 1, 3],
    ['the end', 'abc', 3, 1, 4],
    ['behind LF', 'a\nb', 2, 2, 1],
    ['behind CR LF, which is one line end', 'a\r\nb', 3, 2, 1],
    ['behind CR alone', 'a\rb', 2, 2, 1],
    ['an empty line', 'a\n\nb', 2, 2, 1],
    ['behind an emoji, which is one column', '😀x', 2, 1, 2],
    ['behind an emoji on an earlier line', '😀\nx', 3, 2, 1],
    ['beyond the end', 'a\nb', 99, 2, 2],
    ['before the start', 'a\nb', -1, 1, 1]
  ])('%s', (_, text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column })
  })

  test('many offsets of one text', () => {
    const text = 'é\r\n😀 = 1\n\n  x'
    const toPosition = positionsIn(text)
    for (let offset = 0; offset <= text.length; offset++) expect(toPosition(offset)).toEqual(positionAt(text, offset))
    expect(toPosition(text.indexOf('x'))).toEqual({ line: 4, column: 3 })
  })
})

describe('bytes', () => {
  test('agree with the encoder at every character', () => {
    const text = 'aé€😀\u0800\u07ff z\n😀😀é'
    const toOffset = bytesIn(text)
    let offset = 0
    for (const character of text) {
      expect(toOffset(Buffer.byteLength(text.slice(0, offset)))).toBe(offset)
      offset += character.length
    }
    expect(toOffset(Buffer.byteLength(text))).toBe(text.length)
  })

  test('one offset', () => {
    expect(offsetOfBytes("select '😀', x", 14)).toBe(12)
    expect(offsetOfBytes('select x', 7)).toBe(7)
    expect(offsetOfBytes('ab', 9)).toBe(2)
  })
})

test('characters of the server are code points', () => {
  expect(offsetOfCharacters("select '😀', x", 12)).toBe(13)
  expect(offsetOfCharacters('é x', 2)).toBe(2)
  expect(offsetOfCharacters('ab', 9)).toBe(2)
})
