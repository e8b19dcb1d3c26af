import { describe, expect, test } from '@jest/globals'

import { findOutOfOrder } from '../../src/findings/migration-out-of-order.js'
import { timestampIn } from '../../src/source/formats/timestamp.js'
import { resolve } from '../config/resolving.js'

const { policy } = resolve()
const outOfOrder = { says: 'It is passed over.' }

/** The files found, of merged ones and of new ones (with a plus), in the order of their tool. */
function find(byPath: boolean, ...paths: readonly string[]): readonly (string | undefined)[] {
  const migrations = paths.map((each) => {
    const path = each.replace('+', '')
    const migration = { id: path, up: { path, text: '', running: 'leniently' }, timestamp: timestampIn(path) } as const
    return { migration, path, isNew: each.startsWith('+'), instant: 0, timestamp: null, source: null }
  })
  return findOutOfOrder(migrations, { byPath, outOfOrder }, policy).map(({ location }) => location?.file)
}

describe('a new migration is out of order', () => {
  test('where it sorts before a merged one, and not behind the last', () => {
    expect(find(false, '1.sql', '+2.sql', '3.sql', '+4.sql')).toEqual(['2.sql'])
    expect(find(false, '1.sql', '+2.sql', '+3.sql')).toEqual([])
    expect(find(false, '+1.sql', '+2.sql')).toEqual([])
  })

  test.each([
    ['numbers', ['+1_a.sql', '2_b.sql'], ['1_a.sql']],
    ['times', ['+a_20250101000000.py', 'a_20250102000000.py'], ['a_20250101000000.py']],
    ['hashes', ['+1975ea83b712_a.py', 'ae1027a6acf0_b.py', '+27c6a30d7c24_c.py', '3512b954651e_d.py'], []],
    ['words', ['+orders.sql', 'users.sql'], []],
    ['numbers in folders of their own', ['orders/0001_a.py', '+orders/0002_b.py', 'users/0001_c.py'], []]
  ])('by path only where the names say where they belong: %s', (_what, paths, expected) => {
    expect(find(true, ...paths)).toEqual(expected)
  })
})
