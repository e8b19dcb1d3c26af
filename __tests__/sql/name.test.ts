import { expect, test } from '@jest/globals'
import { storedName, truncateName } from '../../src/sql/name.js'

test.each([
  ['Users', 'users'],
  ['ÄPFEL', 'Äpfel'],
  ['"Users"', 'Users'],
  ['"a""b"', 'a"b'],
  ['U&"d\\00e9\\+01F600\\\\"', 'dé😀\\'],
  ['u&"\\d83d\\de00"', '😀'],
  ['a'.repeat(70), 'a'.repeat(63)],
  [`"${'é'.repeat(40)}"`, 'é'.repeat(31)]
])('%s is stored as %s', (written, stored) => {
  expect(storedName(written)).toBe(stored)
})

test('a name that fits is left alone', () => {
  expect(truncateName('a'.repeat(63))).toHaveLength(63)
})
