import { expect, test } from '@jest/globals'
import { formatOf, renderFor } from '../../src/report/render.js'
import { makeReport } from '../support/report.js'

test.each([['a/report.json', 'json', '{'], ['REPORT.MD', 'markdown', '### '], ['x.html', 'html', '<!doctype'], ['x.txt', 'text', '✔ ']])('%s is written as %s', (path, format, beginning) => {
  expect(formatOf(path)).toBe(format)
  expect(renderFor(path, makeReport()).startsWith(beginning)).toBe(true)
})

test('other extensions are refused', () => {
  expect(formatOf('report.pdf')).toBeNull()
  expect(() => renderFor('report.pdf', makeReport())).toThrow(RangeError)
})
