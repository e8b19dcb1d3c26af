import { describe, expect, test } from '@jest/globals'
import type { ReportedFinding } from '../../src/report/document.js'
import { compareDrift, deviationsOf, digestOf } from '../../src/report/drift.js'
import type { Deviation } from '../../src/report/drift.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { makeFinding, makeReport } from '../support/report.js'

const email = { kind: 'column', name: 'public.users.email' }

function changed(current: string, differing: Partial<ReportedFinding> = {}): ReportedFinding {
  return makeFinding({ code: 'live-changed', message: `is ${current}`, object: email, details: { action: 'modify', aspect: 'definition', attributes: [{ name: 'type', current, desired: 'text' }] }, ...differing })
}

const deviation = (name: string, digest = '00000000'): Deviation => ({ code: 'live-extra', kind: 'table', name, aspect: 'definition', digest })

describe('what is drift', () => {
  const findings = [
    changed('integer'),
    makeFinding({ code: 'live-pending', severity: 'notice', message: 'x', object: { kind: 'table', name: 'a' }, details: { aspect: 'definition' } }),
    makeFinding({ code: 'object-unknown', severity: 'warning', message: 'x', object: { kind: 'table', name: 'b' }, details: { aspect: 'definition' } }),
    makeFinding({ code: 'ledger-mismatch', message: 'x', object: { kind: 'migration', name: '1' }, details: { reason: 'missing' } }),
    makeFinding({ code: 'ledger-mismatch', message: 'x', object: { kind: 'migration', name: '1' }, details: { reason: 'failed' } })
  ]

  test.each([
    ['error', ['ledger-mismatch 1 failed', 'ledger-mismatch 1 missing', 'live-changed public.users.email definition']],
    ['warning', ['ledger-mismatch 1 failed', 'ledger-mismatch 1 missing', 'live-changed public.users.email definition', 'object-unknown b definition']],
    ['never', []]
  ] as const)('is what fails, with fail-on %s', (failOn, expected) => {
    expect(deviationsOf(makeReport({ findings }), failOn).map(({ code, name, aspect }) => `${code} ${name} ${aspect}`)).toEqual(expected)
  })

  test('has the same digest in any order, wherever it stands in a file, and another one with another value', () => {
    const digest = (...of: readonly ReportedFinding[]): string => digestOf(deviationsOf(makeReport({ findings: [...of] }), 'error'))
    expect(digest(...findings.toReversed())).toBe(digest(...findings))
    expect(digest(changed('integer', { location: { file: 'db/schema.sql', line: 2, column: 1 } }))).toBe(digest(changed('integer', { location: { file: 'db/schema.sql', line: 9, column: 1 } })))
    expect(digest(changed('integer'))).not.toBe(digest(changed('bigint')))
    expect(digest(changed('integer'))).not.toBe(digest(changed('integer'), changed('integer', { details: { aspect: 'comments' } })))
  })

  test('is told apart by nothing that names only do not tell', () => {
    const of = (current: string): readonly Deviation[] => deviationsOf(withNamesOnly(makeReport({ findings: [changed(current)] })), 'error')
    expect(of('integer')).toEqual(of('bigint'))
  })
})

test('what became of it: new, different, gone', () => {
  const movement = compareDrift([deviation('same'), deviation('other', '11111111'), deviation('new')], [deviation('same'), deviation('other'), deviation('old')])
  expect(Object.fromEntries(Object.entries(movement).map(([what, all]) => [what, (all as readonly Deviation[]).map(({ name }) => name)]))).toEqual({ fresh: ['new'], altered: ['other'], gone: ['old'] })
})
