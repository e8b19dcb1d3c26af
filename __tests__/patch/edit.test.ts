import { describe, expect, test } from '@jest/globals'
import { applyEdits } from '../../src/patch/edit.js'

const edit = (start: number, end: number, text: string) => ({ file: 'a.sql', start, end, text })

describe('applyEdits', () => {
  test('makes edits in any order without one moving another', () => {
    expect(applyEdits('abcdef', [edit(0, 1, 'AA'), edit(4, 5, ''), edit(2, 2, '-')])).toBe('AAb-cdf')
  })

  test('keeps the order of insertions at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b')
  })

  test('leaves out an edit that overlaps one behind it', () => {
    expect(applyEdits('abcdef', [edit(0, 4, 'X'), edit(3, 5, 'Y')])).toBe('abcYf')
  })
})
