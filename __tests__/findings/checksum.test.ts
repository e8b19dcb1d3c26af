import { describe, expect, test } from '@jest/globals'

import type { Unit } from '../../src/checksum/audit.js'
import { findFalseNegatives, findFalsePositives, findNeedlessEdits } from '../../src/findings/checksum.js'
import type { Judged } from '../../src/findings/checksum.js'
import type { Change } from '../../src/snapshot/change.js'
import { resolve } from '../config/resolving.js'
import type { Values } from '../config/resolving.js'

const policy = (flags: Values = {}): ReturnType<typeof resolve>['policy'] => resolve({ flags: { schema: 's.sql', ...flags } }).policy

const unit: Unit = { kind: 'view', name: 'public.v', definition: undefined, truth: 'equal', committed: 'a', stored: () => 'b', storedBy: 'server' }
const judged = (verdict: Judged['judgement']['verdict'], differing: Partial<Judged> = {}): Judged => ({ unit, judgement: { current: null, desired: null, verdict }, ...differing })

describe('a false positive', () => {
  const lies = judged('false-positive', { causes: { causes: ['comment', 'white-space'], rest: [] } })

  test('is told with its causes, and what agrees is not', () => {
    expect(findFalsePositives([judged('agrees'), judged('false-negative'), lies], 'raw', policy()).map(({ message }) => message)).toEqual([
      'The view public.v is what it should be, and its raw checksum differs (comment, white-space).'
    ])
  })

  test.each([[1, 'one', '; 1 migration writes it once more.'], [1200, 'many', '; 1,200 migrations write it once more.']])('that %i migrations write is told with their number', (count, _, end) => {
    const rewrittenBy = Array.from({ length: count }, (__, index) => ({ id: String(index), file: 'm' }))
    expect(findFalsePositives([{ ...lies, rewrittenBy }], 'raw', policy())[0]?.message.endsWith(end)).toBe(true)
  })

  test.each([
    [{}, ['notice']],
    [{ 'false-positives': 'fail' }, ['error']],
    [{ 'false-positives': 'ignore' }, []],
    [{ 'false-positives': 'ignore', severity: 'checksum-false-positive=warning' }, ['warning']],
    [{ 'false-positives': 'fail', severity: 'checksum-false-positive=off' }, []]
  ] as const)('counts as %j says', (flags, severities) => {
    expect(findFalsePositives([lies], 'raw', policy(flags)).map(({ severity }) => severity)).toEqual(severities)
    expect(findNeedlessEdits([{ ...lies, edited: { causes: ['comment'], rest: [] } }], 'raw', policy(flags)).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('an edit', () => {
  const edit = (edited: NonNullable<Judged['edited']>): string | undefined => findNeedlessEdits([judged('false-positive', { edited })], 'normalized', policy())[0]?.message

  test('is said to be one of spelling only where causes explain all of it', () => {
    expect(edit({ causes: ['comment'], rest: [] })).toMatch(/^This edit of the view public\.v needs no migration: only comment changed, and /)
    expect(edit({ causes: ['comment'], rest: [{ written: 'varchar(9)', kept: 'varchar(8)' }] })).toMatch(/needs no migration: the migrated database is what it says, and /)
  })

  test('whose checksum agrees is no finding, and neither is what only stands there', () => {
    expect(findNeedlessEdits([judged('agrees', { edited: { causes: [], rest: [] }, rewrittenBy: [{ id: '1', file: 'm/1.sql' }] }), judged('false-positive')], 'raw', policy())).toEqual([])
  })

  test('and each migration that writes the object are findings at their places', () => {
    const found = findNeedlessEdits([judged('false-positive', { edited: { causes: [], rest: [] }, rewrittenBy: ['1', '2'].map((id) => ({ id, file: `m/${id}.sql` })) })], 'raw', policy())
    expect(found.map(({ location, details }) => [location?.file, details['migration']])).toEqual([[undefined, undefined], ['m/1.sql', '1'], ['m/2.sql', '2']])
  })
})

describe('a false negative', () => {
  const change = (name: string, attributes: readonly string[] = []): Change => ({
    action: 'modify', kind: 'column', name, aspect: 'definition', certainty: 'proven', attributes: attributes.map((each) => ({ name: each, current: 'a', desired: 'b' }))
  })

  test('names what differs, with both texts', () => {
    const changes = [change('t.a', ['type', 'default']), change('t.b'), change('t.c'), change('t.d')]
    expect(findFalseNegatives([judged('false-negative'), judged('false-positive')], () => changes, 'custom', policy())).toMatchObject([{
      severity: 'warning', details: { currentDefinition: 'b', desiredDefinition: 'a' },
      message: 'The custom checksum of the view public.v is equal on both sides although they differ: modify column t.a (type, default), modify column t.b, modify column t.c, ….'
    }])
  })

  test('is not told where nobody wants to know', () => {
    expect(findFalseNegatives([judged('false-negative')], () => [], 'raw', policy({ severity: 'checksum-false-negative=off' }))).toEqual([])
  })
})
