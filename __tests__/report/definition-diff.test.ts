import { describe, expect, test } from '@jest/globals'
import { definitionDiff, diffText } from '../../src/report/definition-diff.js'

describe('the diff of two definitions', () => {
  test('shows what differs with its surroundings', () => {
    expect(diffText(definitionDiff('a\nb\nc', 'a\nB\nc'))).toBe(' a\n-b\n+B\n c')
  })

  test.each([
    ['created', null, 'a\nb', '+a\n+b'],
    ['dropped', 'a', null, '-a'],
    ['equal', 'a\n', 'a', '']
  ])('%s', (_what, current, desired, text) => {
    expect(diffText(definitionDiff(current, desired))).toBe(text)
  })

  test('leaves out equal lines far away and says so', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
    const text = diffText(definitionDiff(lines.join('\n'), lines.with(2, 'x').with(25, 'y').join('\n'), 1))
    expect(text.split('\n')).toEqual(['@@ … @@', ' line 1', '-line 2', '+x', ' line 3', '@@ … @@', ' line 24', '-line 25', '+y', ' line 26'])
  })

  test('of two that have nothing in common is the one and then the other, at once', () => {
    const [before, after] = ['a', 'b'].map((letter) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join('\n'))
    const begun = performance.now()
    const diff = definitionDiff(before ?? '', `${after ?? ''}\n\n`)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(diff.map(({ sign }) => sign).join('')).toBe('-'.repeat(20_000) + '+'.repeat(20_000))
    expect([diff[0]?.text, diff.at(-1)?.text]).toEqual(['a0', 'b19999'])
  })

  test('a definition that begins with a sign of a diff stays one line of it', () => {
    expect(definitionDiff('-- a', '-- b')).toEqual([{ sign: '-', text: '-- a' }, { sign: '+', text: '-- b' }])
  })
})
