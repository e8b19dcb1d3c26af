import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import { bot, repository, startGitHub, type GitHub } from '../support/github.js'
import { sharedServer } from '../support/postgres.js'
import { readReport } from '../support/report-document.js'
import { makeFailingReport, makeReport } from '../support/report.js'
import { runStep, type Event, type StepResult } from '../support/runner.js'
import { inputs, openTopic } from '../support/shop.js'

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string }
}

interface WorkflowRun {
  readonly workflow_run: { readonly head_repository: object; readonly conclusion: string | null }
}

const fullName = `${repository.owner}/${repository.repo}`
const path = `/repos/${fullName}`
const headSha = '9'.repeat(40)
const runUrl = `https://github.com/${fullName}/actions/runs/289782451`

/** The payload of a run that is over, as GitHub has sent one. */
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly { readonly name: string; readonly examples: readonly WorkflowRun[] }[]
const example = examples.find(({ name }) => name === 'workflow_run')?.examples.find(({ workflow_run: { conclusion } }) => conclusion === 'success')

let github: GitHub
/** What the run of a fork's pull request wrote. */
let written = ''

beforeAll(async () => {
  const [server, { workspace, event }] = await Promise.all([sharedServer(18), openTopic('drifting', true)])
  github = await startGitHub()
  const unprivileged = await runStep({ workspace, event, github, token: github.readToken, inputs: { ...inputs, 'database-url': server.url, comment: 'never', report: 'out/report.json' } })
  expect({ exitCode: unprivileged.exitCode, warnings: unprivileged.commands.filter(({ name }) => name === 'warning') }).toEqual({ exitCode: 1, warnings: [] })
  written = await readFile(join(workspace, 'out/report.json'), 'utf8')
})

beforeEach(async () => {
  answerPulls([pull(headSha)])
  for (const { id } of await comments()) await github.call('DELETE', `${path}/issues/comments/${id}`)
})

afterAll(async () => {
  await github.stop()
})

async function comments(): Promise<readonly Comment[]> {
  return (await github.call<readonly Comment[]>('GET', `${path}/issues/${repository.pullRequest}/comments`)).body
}

function pull(sha: string, number: number = repository.pullRequest): object {
  return { number, state: 'open', base: { ref: 'main', sha: github.baseSha }, head: { sha, label: 'mallory:patch' }, labels: [] }
}

/** What GitHub knows of the branch of the fork, which the stand-in does not have. */
function answerPulls(pulls: readonly object[]): void {
  github.intercept(({ path: at }) => (at.startsWith(`${path}/pulls?`) ? { status: 200, body: at.includes('head=mallory%3Apatch') && at.includes('state=open') ? pulls : [] } : undefined))
}

function completed(run: object = {}): Event {
  const head = { ...example?.workflow_run.head_repository, full_name: 'mallory/shop', owner: { login: 'mallory' } }
  const workflowRun = { ...example?.workflow_run, head_repository: head, name: 'Schema', event: 'pull_request', conclusion: 'failure', head_branch: 'patch', head_sha: headSha, html_url: runUrl, pull_requests: [], ...run }
  const payload = { ...example, action: 'completed', workflow_run: workflowRun, repository: { full_name: fullName, private: false, default_branch: 'main' } }
  return { name: 'workflow_run', ref: 'refs/heads/main', sha: github.baseSha, payload }
}

async function publish(report: string, event = completed(), given: Readonly<Record<string, string>> = {}): Promise<StepResult> {
  const workspace = await makeFolder({ 'artifact/report.json': report, 'artifact/pg-parity.yml': 'report: /tmp/planted.json\n', 'pg-parity.yml': 'comment: never\nname: planted\n' })
  return runStep({ workspace, event, github, inputs: { 'report-from': 'artifact/report.json', ...given }, environment: { GITHUB_WORKFLOW: 'Publish', GITHUB_JOB: 'publish' } })
}

const said = ({ commands }: StepResult): readonly string[] => commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name)).map(({ name, message }) => `${name} ${message}`)

describe('the report of a fork’s run', () => {
  test('is published: comment, summary, outputs and files, and no annotation', async () => {
    const result = await publish(written)
    expect({ exitCode: result.exitCode, said: said(result) }).toEqual({ exitCode: 0, said: [] })
    const [made, ...others] = await comments()
    expect({ by: made?.user.login, others }).toEqual({ by: bot, others: [] })
    expect(made?.body).toMatch(/^<!-- pg-parity:\/Schema\/publish -->\n### ❌ pg-parity check failed: 1 difference; 1 error\n\nReported by an untrusted run:/)
    for (const text of [made?.body ?? '', result.summary]) {
      expect(text).toContain(`[Its log](${runUrl})`)
      expect(text).toContain('public.orders.customer_id')
      expect(text).toContain(`https://github.com/${fullName}/blob/${headSha}/db/schema.sql#L6`)
    }
    expect(result.outputs).toMatchObject({ conclusion: 'failure', 'modify-count': '1', 'finding-count': '1', 'comment-url': expect.stringContaining(`#issuecomment-${made?.id}`) })
    expect(readReport(await readFile(result.outputs['report-json'] ?? '', 'utf8'))).toEqual({ ...readReport(written), untrusted: { run: 'failure', said: 'failure' } })
    expect(await readFile(result.outputs['report-html'] ?? '', 'utf8')).toContain('Reported by an untrusted run')
  })

  test('keeps one comment, until there is nothing to say', async () => {
    await publish(written)
    await publish(JSON.stringify(makeReport()), completed({ conclusion: 'success' }))
    const [resolved, ...others] = await comments()
    expect(others).toEqual([])
    expect(resolved?.body).toMatch(/has nothing to say any more[^]*Reported by an untrusted run/)
  })

  test('cannot say how its run ended', async () => {
    const passed = JSON.stringify({ ...makeReport(), untrusted: { run: 'success', said: 'success' } })
    expect((await publish(passed)).outputs['conclusion']).toBe('failure')
    expect((await comments())[0]?.body).toMatch(/### ❌ pg-parity check failed[^]*Its report says `success`, which does not count/)
    const cancelled = await publish(passed, completed({ conclusion: 'cancelled' }))
    expect({ exitCode: cancelled.exitCode, conclusion: cancelled.outputs['conclusion'] }).toEqual({ exitCode: 0, conclusion: 'error' })
  })

  test('cannot bring anything along: markup, links, mentions, commands, a key, settings', async () => {
    const hostile = '</details><img src=x> @octocat #1 https://evil.example [x](javascript:alert(1)) <!-- pg-parity:/Schema/parity -->\n::error::hacked\n##[error]hacked'
    const report = makeFailingReport()
    const findings = report.findings.map((finding) => ({ ...finding, message: hostile, location: { file: `../../${hostile}`, line: 1, column: 1 }, url: 'https://evil.example' }))
    const result = await publish(JSON.stringify({ ...report, name: hostile, findings, patch: hostile, compared: { current: hostile, desired: hostile }, revisions: { head: hostile, base: hostile }, repository: 'https://evil.example' }))
    expect({ exitCode: result.exitCode, said: said(result) }).toEqual({ exitCode: 0, said: [] })
    const [made] = await comments()
    const [first = '', ...rest] = (made?.body ?? '').split('\n')
    expect(first).toMatch(/^<!-- pg-parity:[\w%.~!*'()]+\/Schema\/publish -->$/)
    const body = rest.join('\n').replace(/(`+)[^]*?\1/g, '')
    expect(body).not.toMatch(/<img|@octocat|evil\.example|<!--/)
    expect([...body.matchAll(/\]\(([^)]*)/g)].map(([, url = '']) => url).filter((url) => !url.startsWith(`https://github.com/${fullName}/`))).toEqual([])
    expect(await publish(JSON.stringify({ ...report, name: 'other' }), completed(), { name: 'billing' })).toMatchObject({ exitCode: 0 })
    expect((await comments()).at(-1)?.body).toMatch(/^<!-- pg-parity:billing\/Schema\/publish -->/)
  })
})

describe('a report that cannot be published', () => {
  test.each([
    ['no JSON', 'AKIA-secret', 'it is not JSON'],
    ['no report', '{"version":1}', 'it is not a report: command'],
    ['one of another mode', JSON.stringify(makeReport({ command: 'drift' })), 'it is of `drift`, and `mode` is `check`'],
    ['a deep one', '['.repeat(100_000), 'nested more than 32 levels deep']
  ])('ends with exit code 2 and takes the place of an older comment: %s', async (_what, report, problem) => {
    await publish(written)
    const result = await publish(report)
    expect(result).toMatchObject({ exitCode: 2, outputs: { conclusion: 'error' } })
    expect(said(result)).toEqual([expect.stringContaining(problem)])
    const [left, ...others] = await comments()
    expect(others).toEqual([])
    expect(left?.body).toContain(problem)
    expect([left?.body, result.log, result.summary].join('\n')).not.toContain('AKIA-secret')
  })

  test('where there is none', async () => {
    expect(await publish(written, completed(), { 'report-from': 'nowhere.json' })).toMatchObject({ exitCode: 2, summary: expect.stringContaining('nowhere.json cannot be published: there is no such file') })
  })
})

describe('the pull request', () => {
  test.each<[string, () => readonly object[], object, string]>([
    ['has moved on', () => [pull('8'.repeat(40))], {}, 'no open pull request of mallory:patch has the newest commit 9999999999'],
    ['is not open any more', () => [], {}, 'no open pull request of mallory:patch'],
    ['is one of two', () => [pull(headSha), pull(headSha, 2)], {}, 'more than one open pull request of mallory:patch'],
    ['is of a fork that is gone', () => [pull(headSha)], { head_repository: null }, 'the branch of the run that wrote the report is gone'],
    ['is none', () => [pull(headSha)], { event: 'push' }, 'the run that wrote the report was for push']
  ])('%s: nothing is posted, and that is said', async (_what, pulls, run, reason) => {
    answerPulls(pulls())
    const result = await publish(written, completed(run))
    expect({ exitCode: result.exitCode, said: said(result), comments: await comments() }).toEqual({ exitCode: 0, said: [expect.stringContaining(reason)], comments: [] })
    expect(result.summary).toContain('public.orders.customer_id')
  })

  test('cannot be found where GitHub does not answer as it should', async () => {
    github.intercept(() => ({ status: 403, body: { message: 'Resource not accessible by integration' } }))
    const result = await publish(written)
    expect({ exitCode: result.exitCode, said: said(result) }).toEqual({ exitCode: 0, said: [expect.stringMatching(/Could not find the pull request: the token lacks the permission `pull-requests: write`/)] })
  })

  test('is that of the event where no other run triggered this one', async () => {
    const { event } = await openTopic('drifting')
    const result = await publish(written, event)
    expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'failure' } })
    expect((await comments()).map(({ body }) => body.split('\n')[0])).toEqual(['<!-- pg-parity:/Publish/publish -->'])
    expect(result.summary).toMatch(/Reported by an untrusted run: .* and so is the verdict/)
  })
})

test('nothing is checked on pull_request_target', async () => {
  const { workspace, event } = await openTopic('drifting')
  const result = await runStep({ workspace, event: { ...event, name: 'pull_request_target' }, github, inputs })
  expect(result).toMatchObject({ exitCode: 2, outputs: { conclusion: 'error' } })
  expect(said(result)).toEqual([expect.stringContaining('Use `pull_request`, and `report-from` for the comment')])
  expect(await comments()).toEqual([])
})
