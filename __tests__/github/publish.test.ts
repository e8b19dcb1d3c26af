import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readEvent } from '../../src/github/event.js'
import { isWorthSaying, publish } from '../../src/github/publish.js'
import type { Publishing } from '../../src/github/publish.js'
import type { AnnotationPlace } from '../../src/github/toolkit.js'
import type { Report } from '../../src/report/document.js'
import { makeChange, makeFailingReport, makeFinding, makeHugeReport, makeMigration, makeReport } from '../support/report.js'
import { bot, inMemoryComments } from './in-memory-comments.js'

const environment = {
  GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/shop', GITHUB_SHA: 'merge01', GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'schema', GITHUB_RUN_ID: '7', GITHUB_STEP_SUMMARY: '/tmp/summary'
}
const payload = { pull_request: { number: 5, base: { ref: 'main', sha: 'b1' }, head: { sha: 'head0123', repo: { full_name: 'acme/shop' } } }, repository: { private: false } }
const denied = Object.assign(new Error('Resource not accessible by integration'), { status: 403 })

function runner(publishing: Partial<Publishing> = {}) {
  const annotations: (AnnotationPlace & { level: string; message: string })[] = []
  const outputs: Record<string, string> = {}
  const summaries: string[] = []
  const log: string[] = []
  const annotate = (level: string) => (message: string, place?: AnnotationPlace) => void annotations.push({ level, message, ...place })
  const comments = inMemoryComments()
  const all: Publishing = {
    toolkit: {
      info: () => undefined, debug: () => undefined, setSecret: () => undefined, annotated: { error: 0, warning: 0, notice: 0 }, notice: annotate('notice'), warning: annotate('warning'), error: annotate('error'),
      setOutput: (name, value) => void (outputs[name] = value),
      writeSummary: async (markdown) => void summaries.push(markdown)
    },
    logger: { debug: () => undefined, info: (message) => void log.push(`info ${message}`), warning: (message) => void log.push(`warning ${message}`), error: () => undefined },
    event: readEvent(environment, payload), environment, config: { comment: 'auto' }, folder: 'db-service', comments, issues: null, files: { json: '/r.json', html: null },
    ...publishing
  }
  return { annotations, outputs, summaries, log, comments, publishing: all }
}

describe('publishing', () => {
  test('annotates, summarises, comments and sets every output', async () => {
    const { annotations, outputs, summaries, log, comments, publishing } = runner()
    await publish(makeFailingReport(), publishing)
    expect(annotations[0]).toMatchObject({ level: 'error', file: 'db-service/db/schema.sql', startLine: 12, startColumn: 3, title: 'object-changed: column public.users.email' })
    expect(summaries).toEqual([expect.stringContaining('It took 0.95 s')])
    expect(comments.list.map(({ body }) => body)).toEqual([expect.stringMatching(/^<!-- pg-parity:\/CI\/schema -->\n### ❌ pg-parity check failed/)])
    expect(comments.list[0]?.body).toContain('https://github.com/acme/shop/blob/head0123/db-service/db/schema.sql#L12')
    expect(outputs).toEqual({
      conclusion: 'failure', 'create-count': '1', 'modify-count': '3', 'drop-count': '1', 'effect-create-count': '1', 'effect-modify-count': '0', 'effect-drop-count': '0',
      'false-positive-count': '1', 'finding-count': '7', 'report-json': '/r.json', 'report-html': '', 'comment-url': comments.list[0]?.url, 'issue-url': ''
    })
    expect(log).toEqual([])
  })

  test('annotates files beside the folder that it works in by their paths in the repository', async () => {
    const { annotations, publishing } = runner({ folder: 'services/shop' })
    const at = (file: string) => makeFinding({ code: 'migration-edited', message: 'x', location: { file, line: 1, column: 1 } })
    await publish(makeReport({ findings: [at('../../db/a.sql'), at('b.sql'), at('/tmp/c.sql')] }), publishing)
    expect(annotations.map(({ file }) => file)).toEqual(['db/a.sql', 'services/shop/b.sql', '/tmp/c.sql'])
  })

  test('sets exactly the outputs that action.yml names', async () => {
    const { outputs, publishing } = runner()
    await publish(makeReport(), publishing)
    const action = parse(readFileSync('action.yml', 'utf8')) as { outputs: Record<string, unknown> }
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted())
  })

  test('the comment says the same in two runs that took different times', async () => {
    const { comments, publishing } = runner()
    await publish(makeFailingReport(), publishing)
    await publish(makeFailingReport({ timings: { total: 77_000 } }), publishing)
    expect(comments.calls.filter((call) => call === 'create' || call.startsWith('update'))).toEqual(['create'])
  })

  test('takes back what it said when nothing is left to say', async () => {
    const { comments, publishing } = runner()
    await publish(makeFailingReport(), publishing)
    await publish(makeReport(), publishing)
    expect(comments.list.map(({ body }) => body)).toEqual([expect.stringContaining('has nothing to say any more')])
  })

  test.each([['auto', 0], ['always', 1], ['never', 0]] as const)('with nothing to say, `comment: %s` makes %d comments', async (comment, count) => {
    const { comments, publishing } = runner({ config: { comment } })
    await publish(makeReport(), publishing)
    expect(comments.list).toHaveLength(count)
  })

  test('`comment: never` leaves an old comment alone', async () => {
    const comments = inMemoryComments([{ body: '<!-- pg-parity:/CI/schema -->\nold', author: bot }])
    await publish(makeFailingReport(), runner({ comments, config: { comment: 'never' } }).publishing)
    expect(comments.calls).toEqual([])
  })

  test('a huge report fits the comment, the summary and the annotations', async () => {
    const { annotations, summaries, comments, log, publishing } = runner()
    await publish(makeHugeReport(2000), publishing)
    expect(comments.list[0]?.body.length).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(summaries[0] ?? '')).toBeLessThan(1_048_576)
    expect([comments.list[0]?.body, summaries[0]].map((text) => text?.includes('https://github.com/acme/shop/actions/runs/7'))).toEqual([true, false])
    expect(annotations).toHaveLength(10)
    expect(log).toEqual(['info Not annotated, since GitHub shows no more for one step: 1,990 errors. The job summary has them all.'])
  })
})

describe('what fails', () => {
  test('is one warning, and everything else is published', async () => {
    const comments = { ...inMemoryComments(), create: () => Promise.reject(denied) }
    const { outputs, summaries, log, publishing } = runner({ comments })
    await publish(makeFailingReport(), publishing)
    expect(log).toEqual([expect.stringMatching(/^warning Could not comment on the pull request: .*`pull-requests: write`/)])
    expect(summaries).toHaveLength(1)
    expect(outputs).toMatchObject({ conclusion: 'failure', 'comment-url': '' })
  })

  test('never rejects, even if nothing works', async () => {
    const broken = (): never => { throw new Error('broken') }
    const { log, publishing } = runner({ comments: { ...inMemoryComments(), pages: broken } })
    const toolkit = { ...publishing.toolkit, error: broken, setOutput: broken, writeSummary: () => Promise.reject(new Error('disk full')) }
    await expect(publish(makeFailingReport(), { ...publishing, toolkit })).resolves.toBeUndefined()
    expect(log).toHaveLength(4)
  })

  test('is nothing where the runner offers no summary or the run is for no pull request', async () => {
    const { summaries, log, publishing } = runner({ environment: {}, comments: null })
    await publish(makeFailingReport(), publishing)
    expect([summaries, log]).toEqual([[], []])
  })
})

describe('worth saying', () => {
  const cleanupOf = (...ids: readonly string[]): NonNullable<Report['cleanup']> => ({
    state: 'planned', strategy: 'meaningful', archive: 'a', manifest: 'a/manifest.json', total: 2, kept: [], proof: null, ledger: null,
    planned: ids.map((id) => ({ id, file: id, files: [id], timestamp: null, hour: null, verdict: 'no-op', reason: '', objects: [] }))
  })
  const change = makeChange({ action: 'create', kind: 'table', name: 't' })
  test.each([
    ['a difference', makeReport({ changes: [change], conclusion: 'success' }), true],
    ['a finding', makeReport({ findings: [makeFinding({ code: 'migration-clock', severity: 'notice', message: 'x' })] }), true],
    ['an effect', makeReport({ effect: { summary: { create: 1, modify: 0, drop: 0 }, changes: [change] } }), true],
    ['a new migration', makeReport({ migrations: [makeMigration({ id: '1' })] }), true],
    ['a migration to archive', makeReport({ cleanup: cleanupOf('1') }), true],
    ['nothing to archive', makeReport({ cleanup: cleanupOf() }), false],
    ['no verdict', makeReport({ conclusion: 'error', error: 'x' }), true],
    ['agreement', makeReport(), false],
    ['agreement, old migrations and no effect', makeReport({ migrations: [makeMigration({ id: '1', new: false })], effect: { summary: { create: 0, modify: 0, drop: 0 }, changes: [] } }), false]
  ])('%s', (_what, report, worth) => {
    expect(isWorthSaying(report)).toBe(worth)
  })
})
