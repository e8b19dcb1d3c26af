import { describe, expect, test } from '@jest/globals'

import type { Change } from '../../src/snapshot/change.js'
import { separatePending } from '../../src/snapshot/pending.js'

const change = (action: Change['action'], name: string, attributes: Readonly<Record<string, readonly [string, string]>> = {}): Change => ({
  action, kind: 'column', name, aspect: 'definition', certainty: 'proven',
  attributes: Object.entries(attributes).map(([attribute, [current, desired]]) => ({ name: attribute, current, desired }))
})

describe('what a live database needs', () => {
  test('is pending where it is what its migrations built, and the others do it', () => {
    const wanted = [change('create', 'new'), change('drop', 'old'), change('modify', 'changed', { type: ['text', 'bigint'] })]
    expect(separatePending(wanted, [], wanted)).toEqual({ drift: [], pending: wanted })
    expect(separatePending(wanted, [], wanted.slice(1))).toEqual({ drift: wanted.slice(0, 1), pending: wanted.slice(1) })
  })

  test('is drift where all was applied, and where no migration does it', () => {
    const wanted = [change('create', 'lost'), change('modify', 'changed', { type: ['text', 'bigint'] })]
    expect(separatePending(wanted, wanted, [])).toEqual({ drift: wanted, pending: [] })
    expect(separatePending(wanted, [], [])).toEqual({ drift: wanted, pending: [] })
  })

  test('is divided attribute by attribute', () => {
    const wanted = change('modify', 'both', { type: ['text', 'bigint'], default: ['1', '2'], collation: ['a', 'b'] })
    const made = change('modify', 'both', { type: ['text', 'bigint'], default: ['0', '2'] })
    expect(separatePending([wanted], [change('modify', 'both', { default: ['1', '0'] })], [made])).toEqual({
      drift: [change('modify', 'both', { default: ['1', '2'], collation: ['a', 'b'] })], pending: [change('modify', 'both', { type: ['text', 'bigint'] })]
    })
  })

  test('is drift where somebody made what a migration has yet to make', () => {
    const wanted = change('modify', 'hand-made', { type: ['text', 'bigint'] })
    expect(separatePending([wanted], [change('drop', 'hand-made')], [change('create', 'hand-made')])).toEqual({ drift: [wanted], pending: [] })
  })

  test('is drift where it is missing and was missing already', () => {
    expect(separatePending([change('create', 'x')], [change('create', 'x')], [change('create', 'x')]).drift).toEqual([change('create', 'x')])
  })

  test('is not what its migrations have yet to do and somebody has done', () => {
    expect(separatePending([], [change('drop', 'early')], [change('create', 'early')])).toEqual({ drift: [], pending: [] })
  })
})
