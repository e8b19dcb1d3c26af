import { describe, expect, test } from '@jest/globals'
import { annotationsOf } from '../../src/report/annotations.js'
import { makeFinding, makeReport } from '../support/report.js'

const location = { file: 'db/schema.sql', line: 12, column: 3 }

describe('annotations', () => {
  test('say what it is, where, and what to do', () => {
    const report = makeReport({ findings: [makeFinding({ code: 'object-changed', message: 'It differs.', object: { kind: 'column', name: 'public.users.email' }, location })] })
    expect(annotationsOf(report).shown).toEqual([{
      level: 'error', file: 'db/schema.sql', line: 12, column: 3, title: 'object-changed: column public.users.email', message: expect.stringMatching(/^It differs\.\nIf the migrations are right/)
    }])
  })

  test('come by severity, those with a place first', () => {
    const report = makeReport({ findings: [
      makeFinding({ code: 'migration-clock', severity: 'notice', message: 'c', location }),
      makeFinding({ code: 'migration-rate', message: 'b' }),
      makeFinding({ code: 'migration-edited', message: 'a', location })
    ] })
    expect(annotationsOf(report).shown.map(({ title }) => title)).toEqual(['migration-edited', 'migration-rate', 'migration-clock'])
  })

  test('are ten of each level, and the rest is counted', () => {
    const findings = [...Array.from({ length: 10 }, () => makeFinding({ code: 'migration-rate', message: 'x' })), ...Array.from({ length: 14 }, () => makeFinding({ code: 'rollback-missing', severity: 'notice', message: 'x' }))]
    const { shown, omitted } = annotationsOf(makeReport({ findings }))
    expect(shown).toHaveLength(20)
    expect(omitted).toEqual({ error: 0, warning: 0, notice: 4 })
  })

  test('are fewer where the step has said something already', () => {
    const report = makeReport({ findings: Array.from({ length: 12 }, () => makeFinding({ code: 'migration-clock', severity: 'warning', message: 'x' })) })
    const { shown, omitted } = annotationsOf(report, { error: 3, warning: 4, notice: 0 })
    expect({ shown: shown.length, omitted }).toEqual({ shown: 6, omitted: { error: 0, warning: 6, notice: 0 } })
    expect(annotationsOf(report, { error: 0, warning: 25, notice: 0 }).omitted.warning).toBe(12)
  })

  test('tell an error that no finding tells', () => {
    const error = makeReport({ conclusion: 'error', error: 'no server' })
    expect(annotationsOf(error).shown).toMatchObject([{ level: 'error', message: 'no server', file: null }])
    expect(annotationsOf({ ...error, errorLocation: location }).shown).toMatchObject([{ level: 'error', ...location }])
    expect(annotationsOf({ ...error, findings: [makeFinding({ code: 'migration-failed', message: 'no server', location })] }).shown).toHaveLength(1)
  })

  test('there are none without findings', () => {
    expect(annotationsOf(makeReport()).shown).toEqual([])
  })
})
