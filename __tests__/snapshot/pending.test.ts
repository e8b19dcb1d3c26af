import { describe, expect, test } from '@jest/globals'

import type { Change } from '../../src/snapshot/change.js'
import { separatePending } from '../../src/snapshot/pending.js'

const change = (action: Change['action'], name: string, attributes: Readonly<Record<string, readonly [string, string]>> = {}): Change => ({
  action, kind: 'column', name, aspect: 'definition', certainty: 'proven',
  attributes: Object.entries(attributes).map(([attribute, [current, desired]]) => ({ name: attribute, current, desired }))
})

describe('what a live database needs', () => {
  test('is pending where it is what its migrations built', () => {
    const wanted = [change('create', 'new'), change('drop', 'old'), change('modify', 'changed', { type: ['text', 'bigint'] })]
    expect(separatePending(wanted, [])).toEqual({ drift: [], pending: wanted })
  })

  test('is drift where all was applied', () => {
    const wanted = [change('create', 'lost'), change('modify', 'changed', { type: ['text', 'bigint'] })]
    expect(separatePending(wanted, wanted)).toEqual({ drift: wanted, pending: [] })
  })

  test('is divided attribute by attribute', () => {
    const wanted = change('modify', 'both', { type: ['text', 'bigint'], default: ['1', '2'] })
    expect(separatePending([wanted], [change('modify', 'both', { default: ['1', '0'] })])).toEqual({
      drift: [change('modify', 'both', { default: ['1', '2'] })], pending: [change('modify', 'both', { type: ['text', 'bigint'] })]
    })
  })

  test('is drift where somebody made what a migration has yet to change', () => {
    const wanted = change('modify', 'hand-made', { type: ['text', 'bigint'] })
    expect(separatePending([wanted], [change('drop', 'hand-made')]).drift).toEqual([wanted])
  })

  test('is not what its migrations have yet to do and somebody has done', () => {
    expect(separatePending([], [change('drop', 'early')])).toEqual({ drift: [], pending: [] })
  })
})
