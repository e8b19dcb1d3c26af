import { expect, test } from '@jest/globals'
import { codeNames } from '../../src/config/codes.js'
import { advice } from '../../src/report/advice.js'

test.each(codeNames)('there is one sentence of advice about %s', (code) => {
  expect(advice[code]).toMatch(/^[A-Z][^\n]{20,}\.$/)
  expect(advice[code].split('`').length % 2).toBe(1)
})
