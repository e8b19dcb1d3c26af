import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { findCrowds } from '../../src/history/rate.js'
import type { Timed } from '../../src/history/rate.js'

const minute = 60_000
const hourly = { most: 1, window: 60 * minute }

/** Merged migrations and new ones (with a plus), at so many minutes. */
function at(...minutes: readonly (number | `+${number}`)[]): readonly Timed[] {
  return minutes.map((each, index) => ({ path: `${index}.sql`, instant: Number(each) * minute, isNew: typeof each === 'string' }))
}

/** Each crowd by the minutes of its members and that of the earliest time. */
function crowds(migrations: readonly Timed[], limit = hourly): readonly { members: readonly number[]; peak: number; earliest: number | null }[] {
  return findCrowds(migrations, limit).map(({ members, peak, earliest }) => ({ members: members.map(({ instant }) => instant / minute), peak, earliest: earliest === null ? null : earliest / minute }))
}

describe('migrations that came too fast', () => {
  test.each([
    ['59 minutes apart are too near', at('+0', '+59'), [{ members: [0, 59], peak: 2, earliest: 60 }]],
    ['60 minutes apart are not', at('+0', '+60'), []],
    ['61 minutes apart are not', at('+0', '+61'), []],
    ['a new one 20 minutes after a merged one waits for the hour', at(0, '+20'), [{ members: [0, 20], peak: 2, earliest: 60 }]],
    ['merged ones alone are nobody\'s fault', at(0, 1, 2), []],
    ['nor are they when a new one is far from them', at(0, 1, 2, '+63'), []],
    ['a new one before a merged one is as near', at('+0', 30), [{ members: [0, 30], peak: 2, earliest: 90 }]],
    ['the same moment is no distance', at('+5', '+5'), [{ members: [5, 5], peak: 2, earliest: 65 }]],
    ['two crowds are two', at(0, '+10', 300, '+310'), [{ members: [0, 10], peak: 2, earliest: 60 }, { members: [300, 310], peak: 2, earliest: 360 }]],
    ['a chain of near ones is one', at('+0', '+50', '+100'), [{ members: [0, 50, 100], peak: 2, earliest: 60 }]]
  ])('%s', (_name, migrations, expected) => {
    expect(crowds(migrations)).toEqual(expected)
  })

  test('three in the last half hour leave no room for a fourth where three are allowed', () => {
    const three = { most: 3, window: 60 * minute }
    expect(crowds(at(0, 10, 20, '+30'), three)).toEqual([{ members: [0, 10, 20, 30], peak: 4, earliest: 60 }])
    expect(crowds(at(0, 10, '+30'), three)).toEqual([])
    expect(crowds(at(0, 10, 20, '+60'), three)).toEqual([])
  })

  test('where none is allowed, no time is', () => {
    expect(crowds(at(0, '+100'), { most: 0, window: 60 * minute })).toEqual([{ members: [100], peak: 1, earliest: null }])
    expect(crowds(at(0, 10), { most: 0, window: 60 * minute })).toEqual([])
  })

  test('distances are of instants, over any number of days', () => {
    const day = 24 * 60
    expect(crowds(at(0, `+${day + 1}`))).toEqual([])
    expect(crowds(at(0, `+${day + 1}`), { most: 1, window: (day + 2) * minute })).toHaveLength(1)
  })

  test('are found as trying every window finds them', () => {
    const migration = fc.record({ path: fc.constant('m.sql'), instant: fc.integer({ min: 0, max: 40 }), isNew: fc.boolean() })
    const seed = Number(process.env['PG_PARITY_PROPERTY_SEED'] ?? 20251122)
    fc.assert(
      fc.property(fc.array(migration, { maxLength: 9 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 15 }), (migrations, most, window) => {
        const crowded = migrations.filter((each) =>
          migrations.some(({ instant: from }) => {
            const inside = migrations.filter(({ instant }) => instant >= from && instant < from + window)
            return inside.includes(each) && inside.length > most && inside.some(({ isNew }) => isNew)
          })
        )
        const found = findCrowds(migrations, { most, window }).flatMap(({ members }) => members)
        expect([...found].sort((left, right) => migrations.indexOf(left) - migrations.indexOf(right))).toEqual(crowded)
      }),
      { seed, numRuns: 2000 }
    )
  })
})
