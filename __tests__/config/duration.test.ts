import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatDuration, parseDuration } from '../../src/config/duration.js'

describe('a duration', () => {
  test.each([
    ['0s', 0],
    ['250ms', 250],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
    ['1h30m', 5_400_000],
    ['1d', 86_400_000],
    ['2w', 1_209_600_000],
    ['1d2h3m4s5ms', 93_784_005]
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: milliseconds })
  })

  test.each(['', '10', '1 hour', '1.5h', '-1h', '30m1h', '1h1h', 'h', '1H', ' 1h'])('%j is not one', (text) => {
    const outcome = parseDuration(text)
    expect(outcome.ok).toBe(false)
    expect(outcome).toMatchObject({ problem: expect.stringContaining(`"${text}" is not a duration`) })
  })

  test('has an end', () => {
    expect(parseDuration('99999999999999999d').ok).toBe(false)
  })

  test('is written so that it reads back as the same', () => {
    expect(formatDuration(0)).toBe('0s')
    expect(formatDuration(5_400_000)).toBe('1h30m')
    expect(formatDuration(604_800_000)).toBe('7d')
    fc.assert(fc.property(fc.nat({ max: 10 ** 12 }), (milliseconds) => {
      expect(parseDuration(formatDuration(milliseconds))).toEqual({ ok: true, value: milliseconds })
    }))
  })
})
