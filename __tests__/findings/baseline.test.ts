import { describe, expect, test } from '@jest/globals'

import { applyBaseline, formatBaseline, parseBaseline } from '../../src/findings/baseline.js'
import type { Baseline } from '../../src/findings/baseline.js'
import type { Finding } from '../../src/findings/finding.js'
import { finding } from './findings.js'

function baselineOf(...findings: readonly Finding[]): Baseline {
  const parsed = parseBaseline(formatBaseline(findings))
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.baseline
}

const other = finding({ object: { kind: 'table', name: 'public.u' } })

describe('a baseline', () => {
  test('makes the differences known ones that it was made of', () => {
    const { findings, stale } = applyBaseline([finding(), other], baselineOf(finding()))
    expect(findings.map(({ severity }) => severity)).toEqual(['notice', 'error'])
    expect(findings[0]).toMatchObject({ message: 'It differs. Known: it is in the baseline.', details: { baseline: true, action: 'modify' } })
    expect(stale).toEqual([])
  })

  test('does not cover the same object once it differs otherwise', () => {
    const changed = [
      finding({ details: { ...finding().details, attributes: [{ name: 'type', current: 'text', desired: 'bigint' }] } }),
      finding({ details: { ...finding().details, action: 'drop' } }),
      finding({ details: { ...finding().details, aspect: 'comments' } }),
      finding({ code: 'object-unknown' }),
      finding({ object: { kind: 'index', name: 'public.t.a' } })
    ]
    for (const each of changed) expect(applyBaseline([each], baselineOf(finding())).findings).toEqual([each])
  })

  test('does not ask where it was, how bad it is or what was said', () => {
    const moved = finding({ location: { file: 'schema.sql', line: 99, column: 7 }, severity: 'warning', message: 'Other words.' })
    expect(applyBaseline([moved], baselineOf(finding())).findings[0]?.severity).toBe('notice')
  })

  test('names the entries that no longer apply', () => {
    const { stale } = applyBaseline([finding()], baselineOf(finding(), other))
    expect(stale).toEqual([expect.objectContaining({ kind: 'table', name: 'public.u', aspect: 'definition' })])
  })

  test('covers as many differences as it has entries', () => {
    const { findings } = applyBaseline([finding(), finding()], baselineOf(finding()))
    expect(findings.map(({ severity }) => severity)).toEqual(['notice', 'error'])
  })

  test('knows a migration that is gone by its path, and no other finding about migrations', () => {
    const gone = finding({ code: 'migration-removed', object: { kind: 'migration', name: 'm/1_a.sql' }, details: { file: 'm/1_a.sql' } })
    const another = finding({ ...gone, object: { kind: 'migration', name: 'm/2_b.sql' } })
    expect(applyBaseline([gone, another], baselineOf(gone)).findings.map(({ severity }) => severity)).toEqual(['notice', 'error'])
    expect(baselineOf(finding({ ...gone, code: 'migration-edited' })).findings).toEqual([])
  })

  test('holds differences of objects and nothing else', () => {
    const withoutObject: Finding = { code: 'object-changed', severity: 'error', message: 'It differs.', details: {} }
    expect(baselineOf(withoutObject, finding({ code: 'migration-rate' })).findings).toEqual([])
  })
})

describe('a file that is no baseline', () => {
  test.each(['', '[]', '{"version": 2, "findings": []}', '{"version": 1}', '{"version": 1, "findings": [{"code": "x"}]}'])('%s', (text) => {
    expect(parseBaseline(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/./) as unknown })
  })

  test('an empty one is one', () => {
    expect(parseBaseline(formatBaseline([]))).toEqual({ ok: true, baseline: { version: 1, findings: [] } })
  })
})
