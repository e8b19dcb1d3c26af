import { describe, expect, test } from '@jest/globals'
import { describeValues, doubt, duration, equalitiesOf, guardFacts, nextCommand, uncompared, verdictOf } from '../../src/report/wording.js'
import { makeChange, makeFailingReport, makeFinding, makeReport } from '../support/report.js'

describe('the answer of guard', () => {
  const newest = { id: '1', file: 'm/1\u001b.sql', timestamp: '2025-06-12T22:01:07Z' }
  test.each([
    [{ needed: true, reason: 'changes', newest: null, until: null }, 'guard: a migration is needed, reason: changes', []],
    [{ needed: true, reason: 'uncompared', newest: null, until: null }, 'guard: a migration is needed, reason: uncompared', [['note', 'There is no `schema` to compare with: only the cooldown was looked at.']]],
    [{ needed: false, reason: 'cooldown', newest, until: '2025-06-12T22:06:07Z' }, 'guard: no migration is needed, reason: cooldown', [['newest', 'm/1\\u{1b}.sql, 2025-06-12T22:01:07Z'], ['wait', 'until 2025-06-12T22:06:07Z']]],
    [{ needed: false, reason: 'cooldown', newest: { ...newest, timestamp: null }, until: null }, 'guard: no migration is needed, reason: cooldown', [
      ['newest', 'm/1\\u{1b}.sql, not committed'], ['wait', 'until it is committed, since neither its name nor a commit says when it was made']]]
  ] as const)('%#', (guard, verdict, facts) => {
    const report = makeReport({ command: 'guard', compared: null, guard })
    expect([verdictOf(report), guardFacts(report)]).toEqual([verdict, facts])
  })
})

describe('the verdict in words', () => {
  test.each([
    ['agreement', makeReport(), 'check passed: the committed schema and the migrations agree'],
    ['agreement, and a finding that fails', makeReport({ findings: [makeFinding({ code: 'migration-rate', message: 'x' })] }), 'check failed: 1 error; the committed schema and the migrations agree'],
    ['agreement with findings', makeReport({ findings: [makeFinding({ code: 'rollback-incomplete', severity: 'warning', message: 'x' })] }), 'check passed: the committed schema and the migrations agree; 1 warning'],
    ['one difference', makeReport({ conclusion: 'failure', changes: [makeChange({ action: 'drop', kind: 'view', name: 'v' })] }), 'check failed: 1 difference'],
    ['differences and findings', makeFailingReport(), 'check failed: 5 differences; 5 errors, 1 warning, 1 notice'],
    ['no schema', makeReport({ compared: null }), 'check passed: nothing was compared'],
    ['something unknown', makeReport({ conclusion: 'failure', summary: { ...makeReport().summary, unknown: 1 } }), 'check failed: 1 object could not be compared'],
    ['no verdict', makeReport({ conclusion: 'error', error: 'x' }), 'check could not be completed']
  ])('%s', (_what, report, words) => {
    expect(verdictOf(report)).toBe(words)
  })
})

test.each([[12.4, '12 ms'], [950, '0.95 s'], [9_990, '9.99 s'], [14_200, '14 s'], [125_000, '2 min 5 s'], [120_000, '2 min'], [7_200_000, '2 h'], [172_800_000, '2 days']])('%d milliseconds', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words)
})

test.each([[null, 'none'], ['', "''"], [[], 'none'], [['a', 'b'], 'a, b'], [true, 'true'], [100, '100'], ['a\n  b\n', 'a b']])('the value %j', (value, words) => {
  expect(describeValues({ current: value, desired: 'x' })).toEqual([words, 'x'])
})

test.each([
  ['an element more', ['a', 'b'], ['a', 'b', 'c'], ['…', '…, c']],
  ['other elements', ['a', 'b'], ['a', 'c', 'd'], ['…, b', '…, c, d']],
  ['nothing in common', ['a'], ['b'], ['a', 'b']],
  ['nothing at all', [], ['b'], ['none', 'b']],
  ['another order', ['a', 'b'], ['b', 'a'], ['a, b', 'b, a']]
])('lists with %s show what differs', (_what, current, desired, words) => {
  expect(describeValues({ current, desired })).toEqual(words)
})

test('values of which only the lay-out differs show it', () => {
  expect(describeValues({ current: 'a\nb', desired: 'a b' })).toEqual(['a\\nb', 'a b'])
})

describe('long values', () => {
  const start = 'FOREIGN KEY (depot_id) REFERENCES public.depots (id) '
  test.each([
    ['that part late are shown from there on', `${start.repeat(2)}ON DELETE CASCADE`, `${start.repeat(2)}ON DELETE SET NULL`, ['…S public.depots (id) ON DELETE CASCADE', '…S public.depots (id) ON DELETE SET NULL']],
    ['that part at once are shown from the beginning', `A${start}`, `B${start}`, ['AFOREIGN KEY (depot_id) REFERENCES publ…', 'BFOREIGN KEY (depot_id) REFERENCES publ…']],
    ['of which one goes on', start, `${start}DEFERRABLE`, ['…EFERENCES public.depots (id)', '…EFERENCES public.depots (id) DEFERRABLE']],
    ['of which one is not there', null, start, ['none', 'FOREIGN KEY (depot_id) REFERENCES publi…']]
  ])('%s', (_what, current, desired, words) => {
    const values = describeValues({ current, desired }, 40)
    expect(values).toEqual(words)
    expect(values.every((value) => [...value].length <= 40)).toBe(true)
  })
})

test('a difference that is not proven says so and why', () => {
  expect(doubt({ certainty: 'proven' })).toBeNull()
  expect(doubt({ certainty: 'likely' })).toContain('not proven')
  expect(doubt({ certainty: 'unknown', reason: 'postgis is missing' })).toBe('cannot be compared here: postgis is missing')
})

test('a check without a schema says that nothing was compared with one, other commands do not', () => {
  expect(uncompared(makeReport({ compared: null }))).toContain('nothing was compared')
  expect(uncompared(makeReport({ compared: null, command: 'history' }))).toBeNull()
  expect(uncompared(makeReport())).toBeNull()
})

test('what is spelled in two ways and equal is counted by rule', () => {
  const equal = (name: string, rule: string): { kind: string; name: string; rule: string } => ({ kind: 'view', name, rule })
  expect(equalitiesOf(makeReport())).toBeNull()
  expect(equalitiesOf({ equalities: [equal('a', 'other alias'), equal('b', 'equal after re-parsing'), equal('c', 'other alias')] }))
    .toBe('3 objects written in two ways and proven equal (equal after re-parsing: 1; other alias: 2)')
})

test('the next command is to write the patch, where there is one', () => {
  expect(nextCommand(makeFailingReport())).toContain('--fix')
  expect(nextCommand(makeReport())).toBeNull()
})
