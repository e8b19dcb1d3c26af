import { describe, expect, test } from '@jest/globals'
import { foldLine, visibleLine, visibleText } from '../../src/report/visible.js'

describe('what cannot be seen', () => {
  test.each([
    ['a line break', 'a\nb', 'a\\nb'],
    ['an escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a direction override', 'a\u202Eb', 'a\\u{202e}b'],
    ['a character without width', 'a\u200Bb', 'a\\u{200b}b']
  ])('%s is written as an escape', (_what, text, visible) => {
    expect(visibleLine(text)).toBe(visible)
  })

  test.each(['plain', 'Straße', '日本語', '👩‍👩‍👧', 'a  b'])('%j stays as it is', (text) => {
    expect(visibleLine(text)).toBe(text)
  })

  test('lines and tabs stay where there are lines', () => {
    expect(visibleText('a\r\n\tb\u0007')).toBe('a\n\tb\\u{7}')
  })
})

test('folding counts characters and shows the gap', () => {
  expect(foldLine('😀😀😀', 3)).toBe('😀😀😀')
  expect(foldLine('😀😀😀😀', 3)).toBe('😀😀…')
})
