import { describe, expect, test } from '@jest/globals'
import { keepIssues, keepsIssues } from '../../src/github/drift-issues.js'
import { readEvent } from '../../src/github/event.js'
import { readMemory } from '../../src/report/drift-memory.js'
import { limits } from '../../src/report/limits.js'
import type { Report } from '../../src/report/document.js'
import { makeDriftReport, makeHugeReport, makeReport } from '../support/report.js'
import { bot, stranger } from './in-memory-comments.js'
import { inMemoryIssues } from './in-memory-issues.js'
import type { InMemoryIssues } from './in-memory-issues.js'

const clean = makeReport({ command: 'drift' })
const drifted = makeDriftReport()
const unchecked = makeReport({ command: 'drift', conclusion: 'error', error: 'no server' })

function gather(targets: Readonly<Record<string, Report>>): Report {
  return makeReport({ command: 'drift', name: 'shop', targets: Object.entries(targets).map(([name, report]) => ({ name, conclusion: report.conclusion, report: { ...report, targets: [] } })) })
}

async function keep(report: Report, issues: InMemoryIssues): Promise<{ urls: readonly string[]; log: readonly string[] }> {
  const log: string[] = []
  const say = (level: string) => (message: string) => void log.push(`${level} ${message}`)
  const logger = { debug: say('debug'), info: say('info'), warning: say('warning'), error: say('error') }
  const urls = await keepIssues(report, { issues, failOn: 'error', now: Date.UTC(2026, 10, 23), links: undefined, logger })
  return { urls, log }
}

describe('the issues of a report', () => {
  test('are one for each database with drift, and their addresses are told', async () => {
    const issues = inMemoryIssues()
    expect((await keep(gather({ eu: drifted, us: clean, ap: drifted }), issues)).urls).toEqual(['https://github.test/1', 'https://github.test/2'])
    expect(issues.list.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- pg-parity-drift:shop/ap -->', '<!-- pg-parity-drift:shop/eu -->'])
    expect(await keep(gather({ eu: drifted, us: clean, ap: clean }), issues)).toEqual({
      urls: ['https://github.test/1'], log: ['info The issue about eu is as it was: https://github.test/1', 'info The issue about ap is closed: https://github.test/2']
    })
  })

  test('of a database that cannot be checked stay as they are, and where none could be, nobody is asked', async () => {
    const issues = inMemoryIssues()
    await keep(gather({ eu: drifted }), issues)
    issues.writes.length = 0
    const failing = { ...issues, all: () => Promise.reject(new Error('asked')) }
    expect(await keep(gather({ eu: unchecked }), failing)).toEqual({ urls: [], log: ['info eu could not be checked: its issue, if it has one, stays as it is.'] })
    expect(await keep(unchecked, failing)).toEqual({ urls: [], log: ['info the live database could not be checked: its issue, if it has one, stays as it is.'] })
    expect(issues.writes).toEqual([])
  })

  test('hold the marker and the memory, whatever there is to tell', async () => {
    const issues = inMemoryIssues()
    await keep({ ...makeHugeReport(2000), command: 'drift' }, issues)
    const [issue] = issues.list
    expect(issue?.body.length).toBeLessThanOrEqual(limits.comment.most)
    expect(issue?.body).toMatch(/^<!-- pg-parity-drift:\/ -->\n### ❌/)
    expect(readMemory(issue?.body ?? '')?.deviations.length).toBeGreaterThan(200)
    expect((await keep({ ...makeHugeReport(2000), command: 'drift' }, issues)).log).toEqual(['info The issue about the live database is as it was: https://github.test/1'])
  })

  test.each([
    ['a person', { author: stranger }], ['another app', { author: { id: 9, login: 'renovate[bot]', isBot: true } }], ['nobody any more', { author: null }],
    ['us, as a quotation', { author: bot, body: '> look\n<!-- pg-parity-drift:/ -->' }], ['us, of another database', { author: bot, body: '<!-- pg-parity-drift:/eu -->' }]
  ])('are not those of %s', async (_who, theirs) => {
    const issues = inMemoryIssues([{ body: '<!-- pg-parity-drift:/ -->\nx', ...theirs }])
    await keep(drifted, issues)
    await keep(clean, issues)
    expect(issues.writes).toEqual(['open 2 Schema drift in the live database', 'comment 2', 'edit 2 completed'])
  })

  test.each<[string, Partial<InMemoryIssues>]>([
    ['listed', { all: () => Promise.reject(Object.assign(new Error('Not Found'), { status: 404 })) }],
    ['opened', { open: () => Promise.reject(Object.assign(new Error('Resource not accessible'), { status: 403 })) }]
  ])('that cannot be %s are one warning, however many they would be', async (_what, broken) => {
    const { urls, log } = await keep(gather({ eu: drifted, us: drifted, ap: drifted }), { ...inMemoryIssues(), ...broken })
    expect({ urls, log }).toEqual({ urls: [], log: [expect.stringMatching(/^warning Could not keep the issue about drift: the token lacks the permission `issues: write`/)] })
  })

  test('are ours too where GraphQL does not say who we are', async () => {
    const issues = inMemoryIssues()
    await keep(drifted, issues)
    await keep(drifted, { ...issues, viewer: () => Promise.reject(new Error('no')) })
    expect(issues.writes).toEqual(['open 1 Schema drift in the live database'])
  })
})

describe('a run keeps issues', () => {
  const merged = readEvent({ GITHUB_EVENT_NAME: 'schedule', GITHUB_REPOSITORY: 'acme/shop' }, {})
  const pull = readEvent({ GITHUB_REPOSITORY: 'acme/shop' }, { pull_request: { number: 5, base: { ref: 'main', sha: 'b1' }, head: { sha: 'h1' } } })
  const queue = readEvent({ GITHUB_REPOSITORY: 'acme/shop' }, { merge_group: { base_sha: 'b1', head_sha: 'h1', base_ref: 'main' } })
  test.each([
    ['of drift on a schedule', { command: 'drift', issue: true, reportFrom: null }, merged, true],
    ['unless that is turned off', { command: 'drift', issue: false, reportFrom: null }, merged, false],
    ['not of a check', { command: 'check', issue: true, reportFrom: null }, merged, false],
    ['not of what another run reported', { command: 'drift', issue: true, reportFrom: 'report.json' }, merged, false],
    ['not for a pull request', { command: 'drift', issue: true, reportFrom: null }, pull, false],
    ['not in a merge queue', { command: 'drift', issue: true, reportFrom: null }, queue, false]
  ] as const)('%s', (_what, config, event, expected) => {
    expect(keepsIssues(config, event)).toBe(expected)
  })
})
