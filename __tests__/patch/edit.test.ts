import { describe, expect, test } from '@jest/globals'
import { applyEdits, placeEdits, withLineEnds } from '../../src/patch/edit.js'

const edit = (start: number, end: number, text: string) => ({ file: 'a.sql', start, end, text })

describe('applyEdits', () => {
  test('makes edits in any order without one moving another', () => {
    expect(applyEdits('abcdef', [edit(0, 1, 'AA'), edit(4, 5, ''), edit(2, 2, '-')])).toBe('AAb-cdf')
  })

  test('keeps the order of insertions at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b')
  })

  test('inserts before what is replaced at one place', () => {
    expect(applyEdits('abc', [edit(1, 2, ''), edit(1, 1, '1')])).toBe('a1c')
  })

  test('leaves out an edit that overlaps one behind it', () => {
    expect(applyEdits('abcdef', [edit(0, 4, 'X'), edit(3, 5, 'Y')])).toBe('abcYf')
  })
})

test('placeEdits says where edits stand once they are made', () => {
  const edits = [edit(4, 5, ''), edit(0, 1, 'AA'), edit(0, 2, 'overlaps'), edit(2, 2, '-')]
  const text = applyEdits('abcdef', edits)
  expect(placeEdits(edits).map((made) => [made.edit.text, text.slice(made.start, made.end)])).toEqual([['overlaps', 'overlaps'], ['-', '-'], ['', '']])
})

describe('withLineEnds', () => {
  test('writes the line ends of the file', () => {
    expect(withLineEnds('a\n-- b\nc\r\n', 'x\r\ny')).toBe('a\r\n-- b\r\nc\r\n')
    expect(withLineEnds('a\r\nb\n', 'x\ny\r\n')).toBe('a\nb\n')
    expect(withLineEnds('a\n', 'x')).toBe('a\n')
  })

  test('leaves alone what stands in quotes', () => {
    expect(withLineEnds(`select 'a\nb', $$\n$$, "c\n"\n`, '\r\n')).toBe(`select 'a\nb', $$\n$$, "c\n"\r\n`)
  })
})
