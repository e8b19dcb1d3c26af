import { describe, expect, test } from '@jest/globals'

import type { Code, Level } from '../../src/config/codes.js'
import type { Aspect, AspectLevel, Policy } from '../../src/config/policy.js'
import { buildPolicy } from '../../src/config/policy.js'
import { codeOf, findDifferences, findUnmodelled, severityOfChange } from '../../src/findings/objects.js'
import { change } from './findings.js'

function policy(said: { compare?: Partial<Record<Aspect, AspectLevel>>; severity?: Partial<Record<Code, Level>> } = {}): Policy {
  const compare = new Map(Object.entries(said.compare ?? {}) as [Aspect, AspectLevel][])
  const severity = new Map(Object.entries(said.severity ?? {}) as [Code, Level][])
  return buildPolicy({ compare, severity, failOn: 'error', falsePositives: 'comment' })
}

const sides = { current: 'the migrated database', desired: 'the committed schema' }

describe('the code of a change', () => {
  test.each([
    [{ action: 'create' }, 'object-missing'],
    [{ action: 'drop' }, 'object-extra'],
    [{ action: 'modify' }, 'object-changed'],
    [{ certainty: 'likely' }, 'object-cosmetic'],
    [{ certainty: 'unknown' }, 'object-unknown']
  ] as const)('%j', (differing, code) => {
    expect(codeOf(change(differing))).toBe(code)
  })
})

describe('the severity of a change', () => {
  test('is that of its aspect', () => {
    expect(severityOfChange(change(), policy())).toBe('error')
    expect(severityOfChange(change({ aspect: 'comments' }), policy())).toBe('warning')
    expect(severityOfChange(change({ aspect: 'column-order' }), policy())).toBe('notice')
    expect(severityOfChange(change({ aspect: 'generated-names' }), policy())).toBe('notice')
    expect(severityOfChange(change({ aspect: 'storage' }), policy())).toBe('error')
  })

  test('of an aspect that is compared where it is stated is an error', () => {
    expect(severityOfChange(change({ aspect: 'owner' }), policy())).toBe('error')
    expect(severityOfChange(change({ aspect: 'privileges' }), policy())).toBe('error')
  })

  test('is what the user says of the aspect, and before that of the code', () => {
    expect(severityOfChange(change({ aspect: 'comments' }), policy({ compare: { comments: 'error' } }))).toBe('error')
    expect(severityOfChange(change({ aspect: 'comments' }), policy({ compare: { comments: 'off' } }))).toBeNull()
    expect(severityOfChange(change(), policy({ severity: { 'object-changed': 'notice' } }))).toBe('notice')
    expect(severityOfChange(change(), policy({ severity: { 'object-changed': 'off' } }))).toBeNull()
    expect(severityOfChange(change(), policy({ severity: { 'object-missing': 'off' } }))).toBe('error')
  })

  test('is a warning at most where the difference is likely to be one of spelling only', () => {
    expect(severityOfChange(change({ certainty: 'likely' }), policy())).toBe('warning')
    expect(severityOfChange(change({ certainty: 'likely', aspect: 'column-order' }), policy())).toBe('notice')
    expect(severityOfChange(change({ certainty: 'likely' }), policy({ severity: { 'object-cosmetic': 'error' } }))).toBe('error')
    expect(severityOfChange(change({ certainty: 'unknown' }), policy())).toBe('error')
  })
})

describe('findings of differences', () => {
  test('say what is where', () => {
    const messages = findDifferences(
      [change({ action: 'create', attributes: [] }), change({ action: 'drop', attributes: [] }), change()], policy(), sides, () => undefined
    ).map(({ message }) => message)
    expect(messages).toEqual([
      'The column public.t.a is in the committed schema, and the migrated database does not have it.',
      'The column public.t.a is in the migrated database, and the committed schema does not have it.',
      'The column public.t.a differs: type is text in the migrated database and integer in the committed schema.'
    ])
  })

  test('show nothing, lists and long values in one line', () => {
    const [found] = findDifferences(
      [change({ attributes: [
        { name: 'default', current: null, desired: "'x\n  y'" }, { name: 'options', current: [], desired: ['a=1', 'b=2'] }, { name: 'body', current: 'é'.repeat(90), desired: true }
      ] })],
      policy(), sides, () => undefined
    )
    expect(found?.message).toContain("default is not set in the migrated database and 'x y' in the committed schema")
    expect(found?.message).toContain('options is empty in the migrated database and a=1, b=2 in')
    expect(found?.message).toContain(`body is ${'é'.repeat(79)}… in`)
  })

  test('carry object, place and details', () => {
    const location = { file: 'schema.sql', line: 3, column: 5 }
    expect(findDifferences([change()], policy(), sides, () => location)).toEqual([
      {
        code: 'object-changed', severity: 'error', message: expect.any(String), object: { kind: 'column', name: 'public.t.a' }, location,
        details: { action: 'modify', aspect: 'definition', attributes: change().attributes }
      }
    ])
  })

  test('say why something is unknown', () => {
    const [found] = findDifferences([change({ certainty: 'unknown', reason: 'its definition could not be parsed again' })], policy(), sides, () => undefined)
    expect(found).toMatchObject({ code: 'object-unknown', message: 'The column public.t.a cannot be compared: its definition could not be parsed again.' })
  })

  test('are not raised where the policy wants none', () => {
    expect(findDifferences([change({ aspect: 'comments' })], policy({ compare: { comments: 'off' } }), sides, () => undefined)).toEqual([])
  })
})

describe('what is not compared', () => {
  const side = { unmodelled: [{ kind: 'cast', name: '(a AS b)' }] }

  test('is told once, whichever side has it', () => {
    expect(findUnmodelled([side, side, undefined], policy())).toEqual([
      { code: 'object-unmodelled', severity: 'notice', message: 'The cast (a AS b) is of a kind that is not compared.', object: { kind: 'cast', name: '(a AS b)' }, details: {} }
    ])
    expect(findUnmodelled([undefined, { unmodelled: [] }], policy())).toEqual([])
  })

  test('counts as the policy says', () => {
    expect(findUnmodelled([side], policy({ severity: { 'object-unmodelled': 'error' } }))[0]?.severity).toBe('error')
    expect(findUnmodelled([side], policy({ severity: { 'object-unmodelled': 'off' } }))).toEqual([])
  })
})
