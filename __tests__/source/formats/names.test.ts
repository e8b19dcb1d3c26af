import { describe, expect, test } from '@jest/globals'

import { keepOnly } from '../../../src/source/formats/files.js'
import { dateTimeIn, timestampIn } from '../../../src/source/formats/timestamp.js'
import { byName } from '../../../src/source/schema-files.js'

describe('the order of names', () => {
  test.each([
    [['upgrade_192.sql', 'upgrade_77.sql'], ['upgrade_77.sql', 'upgrade_192.sql']],
    [['V1.10__b.sql', 'V1.9__a.sql'], ['V1.9__a.sql', 'V1.10__b.sql']],
    [['b.sql', 'a.sql', 'B.sql'], ['B.sql', 'a.sql', 'b.sql']],
    [['02_a.sql', '1_b.sql', '002_b.sql'], ['1_b.sql', '02_a.sql', '002_b.sql']],
    [['99999999999999999999_a.sql', '100000000000000000000_b.sql', '2_c.sql'], ['2_c.sql', '99999999999999999999_a.sql', '100000000000000000000_b.sql']],
    [['a/2.sql', 'a/10.sql', 'a.sql'], ['a.sql', 'a/2.sql', 'a/10.sql']],
    [['a1', 'a'], ['a', 'a1']]
  ])('%j', (names, sorted) => {
    expect([...names].sort(byName)).toEqual(sorted)
    expect([...names].reverse().sort(byName)).toEqual(sorted)
  })
})

describe('the time in a name', () => {
  test.each([
    ['20250612220107_x.sql', '2025-06-12T22:01:07.000Z'],
    ['migration_20250612_220107.sql', '2025-06-12T22:01:07.000Z'],
    ['2025-06-12T22-01-07.sql', '2025-06-12T22:01:07.000Z'],
    ['2025_06_12_22_01_07_x.sql', '2025-06-12T22:01:07.000Z'],
    ['1749765667_x.sql', '2025-06-12T22:01:07.000Z'],
    ['1749765667000-People.ts', '2025-06-12T22:01:07.000Z'],
    ['20240229000000.sql', '2024-02-29T00:00:00.000Z'],
    ['m/0001/20250612220107.sql', '2025-06-12T22:01:07.000Z']
  ])('%s', (name, expected) => {
    expect(timestampIn(name)?.toISOString()).toBe(expected)
  })

  test.each([
    '001_a.sql', '20250612_x.sql', '20250230120000.sql', '20250612240000.sql', '20250612226007.sql', '20251312220107.sql', '120250612220107.sql', '202506122201071.sql', '0000000001.sql',
    '10250612220107.sql', 'a.sql', '1749765667ab_x.py', 'ab1749765667_x.py', '9749765667000_x.ts'
  ])('%s has none', (name) => {
    expect(timestampIn(name)).toBeUndefined()
  })
})

test('ten digits are a time only where seconds are asked for', () => {
  expect(dateTimeIn('1749765667_x.sql')).toBeUndefined()
  expect(dateTimeIn('20250612220107_x.sql')?.toISOString()).toBe('2025-06-12T22:01:07.000Z')
  expect(dateTimeIn('2025.06.12.22.01.07')?.toISOString()).toBe('2025-06-12T22:01:07.000Z')
})

test('what does not run is blanked out, and every place stays', () => {
  expect(keepOnly('ab\r\ncd\nef', [4, 6])).toBe('  \r\ncd\n  ')
  expect(keepOnly('abcdef', [1, 2], [4, 5])).toBe(' b  e ')
  expect(keepOnly('ab\n')).toBe('  \n')
})
