import { describe, expect, test } from '@jest/globals'
import { outlineOf } from '../../src/report/differences.js'
import { findingOf, makeChange, makeFinding } from '../support/report.js'

const email = makeChange({ action: 'modify', kind: 'column', name: 'public.users.email' })
const finding = findingOf(email)
const comment = makeChange({ action: 'modify', kind: 'column', name: 'public.users.email', aspect: 'comments', severity: 'warning' })

describe('an outline', () => {
  test('says a difference and the finding about it once', () => {
    expect(outlineOf({ command: 'check', changes: [email], findings: [finding] })).toEqual({ differences: [{ change: email, advised: [finding.code], severity: 'error', remarks: [] }], others: [] })
  })

  test('gives each aspect of an object its own finding', () => {
    const { differences, others } = outlineOf({ command: 'check', changes: [email, comment], findings: [{ ...findingOf(comment), code: 'object-cosmetic' }, findingOf(email)] })
    expect(differences.map(({ change, advised }) => [change.aspect, ...advised])).toEqual([['definition', 'object-changed'], ['comments', 'object-cosmetic']])
    expect(others).toEqual([])
  })

  test('says what to do about differences that count, where it is known which side is to be mended', () => {
    const advised = (command: 'check' | 'diff', details = {}): readonly string[] =>
      outlineOf({ command, changes: [email], findings: [{ ...findingOf(email), details }] }).differences.flatMap((difference) => difference.advised)
    expect(advised('check')).toEqual(['object-changed'])
    expect(advised('check', { allowed: 'planned' })).toEqual([])
    expect(advised('diff')).toEqual([])
  })

  test('knows what is allowed or known, and that it counts less', () => {
    const allowed: typeof finding = { ...findingOf(email), severity: 'notice', details: { aspect: 'definition', allowed: 'until Friday' } }
    const known: typeof finding = { ...findingOf(comment), severity: 'notice', details: { aspect: 'comments', baseline: true } }
    const { differences } = outlineOf({ command: 'check', changes: [comment, email], findings: [allowed, known] })
    expect(differences.map(({ severity, remarks }) => [severity, remarks])).toEqual([['notice', ['known: it is in the baseline']], ['notice', ['allowed: until Friday']]])
  })

  test('keeps findings about equal objects and about objects that do not differ apart', () => {
    const checksum = makeFinding({ code: 'checksum-false-negative', message: 'x', object: { kind: 'column', name: 'public.users.email' } })
    const elsewhere = makeFinding({ code: 'object-changed', message: 'x', object: { kind: 'column', name: 'public.users.name' } })
    expect(outlineOf({ command: 'check', changes: [email], findings: [checksum, elsewhere] }).others).toEqual([checksum, elsewhere])
  })

  test('puts the gravest first and otherwise keeps the order', () => {
    const [notice, first, second] = [makeFinding({ code: 'migration-clock', severity: 'notice', message: 'n' }), makeFinding({ code: 'migration-rate', message: '1' }), makeFinding({ code: 'migration-rate', message: '2' })]
    expect(outlineOf({ command: 'check', changes: [], findings: [notice, first, second] }).others).toEqual([first, second, notice])
    expect(outlineOf({ command: 'check', changes: [comment, email], findings: [] }).differences.map(({ change }) => change)).toEqual([email, comment])
  })
})
