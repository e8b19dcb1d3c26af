import { describe, expect, test } from '@jest/globals'
import { syncIssue } from '../../src/github/issue.js'
import type { Issue } from '../../src/github/issues.js'
import type { Deviation } from '../../src/report/drift.js'
import { readMemory } from '../../src/report/drift-memory.js'
import { inMemoryIssues } from './in-memory-issues.js'
import type { InMemoryIssues } from './in-memory-issues.js'

const marker = '<!-- pg-parity-drift:/eu -->'

/** Brings the issues to a drift of tables of these names; what stands behind `:` is how they differ. */
async function sync(issues: InMemoryIssues, names: string, day = 1): Promise<string> {
  issues.writes.length = 0
  const drift = names.split(' ').filter((each) => each !== '').map((each): Deviation => ({ code: 'live-extra', kind: 'table', name: each.split(':')[0] ?? '', aspect: 'definition', digest: each.split(':')[1] ?? '' }))
  const { action } = await syncIssue(issues, issues.list, marker, {
    title: 'Drift', drift, instant: Date.UTC(2026, 10, day),
    describe: (memory) => `describes ${memory.deviations.map(({ name, since }) => `${name} since ${since.slice(8, 10)}`).join(', ')}`,
    moved: ({ fresh, altered, gone }) => [fresh, altered, gone].map((each) => each.map(({ name }) => name).join(' ')).join('|'),
    gone: () => 'gone'
  })
  return action
}

/** Issues of which one tells of a drift. */
async function having(names: string, differing: Partial<Issue> = {}): Promise<InMemoryIssues> {
  const issues = inMemoryIssues()
  await sync(issues, names)
  issues.list.splice(0, 1, ...issues.list.map((issue) => ({ ...issue, ...differing })))
  return issues
}

const text = ({ list: [issue] }: InMemoryIssues): string | undefined => issue?.body.split('\n').slice(0, -2).join('\n')

describe('the issue of a live database', () => {
  test('is opened with drift, and not without', async () => {
    const issues = inMemoryIssues()
    expect([await sync(issues, ''), issues.writes]).toEqual(['none', []])
    expect([await sync(issues, 'a b'), issues.writes]).toEqual(['opened', ['open 1 Drift']])
    expect(text(issues)).toBe(`${marker}\ndescribes a since 01, b since 01`)
  })

  test('is left as it is while the drift is the same, whatever the time', async () => {
    const issues = await having('a b')
    expect([await sync(issues, 'a b', 2), issues.writes]).toEqual(['unchanged', []])
  })

  test('changes with the drift, and says what is new, what is different and what is gone', async () => {
    const issues = await having('a:1 b:1 c:1')
    expect([await sync(issues, 'a:1 b:2 d:1', 2), issues.writes]).toEqual(['updated', ['comment 1', 'edit 1']])
    expect([text(issues), issues.said.get(1)]).toEqual([`${marker}\ndescribes a since 01, b since 01, d since 02`, ['d|b|c']])
  })

  test('is closed when the drift is gone, keeps its text, and is not touched again', async () => {
    const issues = await having('a')
    expect([await sync(issues, '', 2), issues.writes, issues.said.get(1)]).toEqual(['closed', ['comment 1', 'edit 1 completed'], ['gone']])
    expect([text(issues), issues.list[0]?.isOpen]).toEqual([`${marker}\ndescribes a since 01`, false])
    expect([await sync(issues, '', 3), issues.writes]).toEqual(['none', []])
  })

  test('is opened again when the drift is back, as something new', async () => {
    const issues = await having('a')
    await sync(issues, '', 2)
    expect([await sync(issues, 'a', 3), issues.writes]).toEqual(['reopened', ['comment 1', 'edit 1 open']])
    expect([text(issues), issues.said.get(1)?.at(-1)]).toEqual([`${marker}\ndescribes a since 03`, 'a||'])
  })

  test('of which nobody knows any more what it told tells all as new', async () => {
    const issues = await having('a', { body: `${marker}\nsomebody's own words` })
    expect([await sync(issues, 'a', 2), text(issues), issues.said.get(1)]).toEqual(['updated', `${marker}\ndescribes a since 02`, ['a||']])
  })
})

describe('what somebody did to it', () => {
  test('stands while the drift is the same: closed', async () => {
    const issues = await having('a', { isOpen: false })
    expect([await sync(issues, 'a'), issues.writes]).toEqual(['left closed', []])
  })

  test('stands while the drift is gone: opened', async () => {
    const issues = await having('a')
    await sync(issues, '')
    issues.list.splice(0, 1, ...issues.list.map((issue) => ({ ...issue, isOpen: true })))
    expect([await sync(issues, ''), issues.writes]).toEqual(['none', []])
  })

  test.each([['new', 'a b', ['comment 1', 'edit 1 open']], ['different', 'a:1', ['comment 1', 'edit 1 open']]])('ends with something %s: it is opened again', async (_what, names, writes) => {
    const issues = await having('a', { isOpen: false })
    expect([await sync(issues, names), issues.writes]).toEqual(['reopened', writes])
  })

  test.each([['a part of it', 'a', 'left closed'], ['all of it', '', 'none']])('does not end when %s is gone, which is remembered', async (_what, names, action) => {
    const issues = await having('a b', { isOpen: false })
    expect([await sync(issues, names), issues.writes]).toEqual([action, ['edit 1']])
    expect(readMemory(issues.list[0]?.body ?? '')?.deviations.map(({ name }) => name).join(' ')).toBe(names)
    expect(await sync(issues, 'a b')).toBe('reopened')
  })
})

describe('of several issues', () => {
  test('the newest closed one is opened again', async () => {
    const issues = inMemoryIssues([{ isOpen: false }, { isOpen: false }])
    expect([await sync(issues, 'a'), issues.writes]).toEqual(['reopened', ['comment 2', 'edit 2 open']])
  })

  test('an open one is kept before newer closed ones', async () => {
    const issues = inMemoryIssues([{ isOpen: false }, { isOpen: true }])
    expect([await sync(issues, 'a'), issues.writes]).toEqual(['updated', ['comment 1', 'edit 1']])
  })

  test('that two runs have opened at once, the later gives way', async () => {
    const issues = await having('a')
    issues.list.unshift({ ...(issues.list[0] as Issue), number: 2 })
    expect([await sync(issues, 'a'), issues.writes, issues.said.get(2)]).toEqual(['unchanged', ['comment 2', 'edit 2 not_planned'], ['This is kept in #1.']])
  })
})
