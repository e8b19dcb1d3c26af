import { describe, expect, test } from '@jest/globals'
import { allowances, directives } from '../../src/sql/directives.js'

describe('allowances', () => {
  test('are read with their place', () => {
    const text = "\\restrict x\nSELECT '😀';\n-- pg-parity: allow object-changed: the view's columns move next week \nALTER TABLE t ADD a int; --pg-parity:allow migration-rate:hotfix\r\n"
    expect(allowances(text)).toEqual([
      { code: 'object-changed', reason: "the view's columns move next week", offset: text.indexOf('-- pg'), line: 3 },
      { code: 'migration-rate', reason: 'hotfix', offset: text.indexOf('--pg'), line: 4 }
    ])
    expect(directives(text).problems).toEqual([])
  })

  test('inside a statement count', () => {
    expect(allowances('CREATE TABLE t (\n  -- pg-parity: allow object-missing: legacy\n  a int\n)')).toMatchObject([{ code: 'object-missing', line: 2 }])
  })

  test.each([
    ['a literal', "SELECT '\n-- pg-parity: allow a: b\n'"],
    ['a body', 'DO $$\n-- pg-parity: allow a: b\nbegin end$$'],
    ['COPY data', 'COPY t FROM stdin;\n-- pg-parity: allow a: b\n\\.\n'],
    ['a block comment', '/*\n-- pg-parity: allow a: b\n*/ SELECT 1'],
    ['other comments', '-- see pg-parity: allow a: b\n-- pg-parity is nice\n-- pg-parityx: allow a: b']
  ])('are none in %s', (_, text) => {
    expect(directives(text)).toEqual({ allowances: [], problems: [] })
  })
})

describe('problems', () => {
  test.each([
    ['-- pg-parity: allow object-changed', '"allow object-changed" needs a reason'],
    ['-- pg-parity: allow object-changed:  ', '"allow object-changed" needs a reason'],
    ['-- pg-parity: allow', '"allow" is not understood'],
    ['-- pg-parity: allow Object_Changed: x', '"allow Object_Changed: x" is not understood'],
    ['-- pg-parity: ignore object-changed: x', '"ignore object-changed: x" is not understood']
  ])('%s', (comment, message) => {
    const found = directives(`SELECT 1;\n  ${comment}\n`)
    expect(found.allowances).toEqual([])
    expect(found.problems).toEqual([{ message: expect.stringContaining(message), offset: 12, line: 2 }])
  })
})
