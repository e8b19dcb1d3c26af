import { describe, expect, test } from '@jest/globals'

import { findMistakes, judge, truthOf } from '../../../bench/truth/verdict.js'
import type { Change } from '../../../src/snapshot/change.js'
import type { ExpectedChange } from '../../catalog/corpus.js'

const column: ExpectedChange = { action: 'modify', kind: 'column', name: 'public.t.a', attributes: ['type'] }
const line = 'modify column public.t.a [type] definition proven'

function found(differing: Partial<Change> = {}): Change {
  return { action: 'modify', kind: 'column', name: 'public.t.a', aspect: 'definition', certainty: 'proven', attributes: [{ name: 'type', current: 'text', desired: 'integer' }], ...differing }
}

describe('what was found, held against what had to be found', () => {
  const none = { invented: [], guessed: [], missed: [], unknown: [] }

  test('has no mistake where both are the same', () => {
    expect(findMistakes([found()], [column])).toEqual(none)
    expect(findMistakes([], [])).toEqual(none)
  })

  test('is invented, or guessed, where nothing was expected', () => {
    expect(findMistakes([found()], [])).toEqual({ ...none, invented: [line] })
    expect(findMistakes([found({ certainty: 'likely' })], [])).toEqual({ ...none, guessed: ['modify column public.t.a [type] definition likely'] })
  })

  test('is missed where nothing was found', () => {
    expect(findMistakes([], [column])).toEqual({ ...none, missed: [line] })
  })

  test('is both where it was found with another attribute, on another object, or less surely', () => {
    for (const other of [found({ attributes: [{ name: 'default', current: null, desired: '1' }] }), found({ name: 'public.t.b' }), found({ action: 'create', attributes: [] })]) {
      const { invented, missed } = findMistakes([other], [column])
      expect([invented.length, missed]).toEqual([1, [line]])
    }
    const { guessed, missed } = findMistakes([found({ certainty: 'likely' })], [column])
    expect([guessed.length, missed]).toEqual([1, [line]])
  })

  test('is neither where it cannot be compared, and says why', () => {
    const unknown = found({ certainty: 'unknown', reason: 'no server' })
    const expected = { ...none, unknown: ['modify column public.t.a [type] definition unknown: no server'] }
    expect(findMistakes([unknown], [])).toEqual(expected)
    expect(findMistakes([unknown], [column])).toEqual(expected)
  })

  test('may be found, and need not be, where it is a difference on one of two majors', () => {
    expect(findMistakes([found()], [], [column])).toEqual(none)
    expect(findMistakes([], [], [column])).toEqual(none)
  })
})

describe('the truth for tools without aspects', () => {
  test('is that a pair is equal where owners and privileges agree too', () => {
    expect(truthOf([], [])).toBe('equal')
    expect(truthOf([], [found({ aspect: 'owner' })])).toBeUndefined()
  })

  test('is that it is different where it surely is, in more than order and names', () => {
    expect(truthOf([column], [])).toBe('different')
    expect(truthOf([{ ...column, aspect: 'comments' }], [])).toBe('different')
    expect(truthOf([{ ...column, certainty: 'likely' }], [])).toBeUndefined()
    expect(truthOf([{ ...column, aspect: 'column-order' }, { ...column, aspect: 'generated-names' }], [])).toBeUndefined()
    expect(truthOf([{ ...column, aspect: 'column-order' }, column], [])).toBe('different')
    expect(truthOf([{ action: 'drop', kind: 'parameter', name: 'work_mem', aspect: 'privileges' }], [])).toBeUndefined()
    expect(truthOf([{ action: 'drop', kind: 'initial privileges', name: 'function f()', aspect: 'privileges' }], [])).toBe('different')
  })
})

test.each([
  ['equal', 'equal', 'right'],
  ['different', 'different', 'right'],
  ['different', 'equal', 'false positive'],
  ['equal', 'different', 'false negative'],
  ['unmodelled', 'equal', 'right'],
  ['unmodelled', 'different', 'unmodelled'],
  ['error', 'equal', 'error'],
  ['error', 'different', 'error']
] as const)('a tool that says %s of a pair that is %s: %s', (answer, truth, judgement) => {
  expect(judge(answer, truth)).toBe(judgement)
})
