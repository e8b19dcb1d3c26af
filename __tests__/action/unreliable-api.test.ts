import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { repository, startGitHub, type GitHub, type GitHubAnswer, type GitHubRequest, type Interceptor } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runStep, type PullRequest, type StepResult } from '../support/runner.js'
import { inputs, openTopic } from '../support/shop.js'

const path = `/repos/${repository.owner}/${repository.repo}/issues`

let server: Server
let github: GitHub
let pull: PullRequest
/** What a step comes to where GitHub works. */
let expected: ReturnType<typeof essence>

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
  pull = await openTopic('drifting')
  expected = essence(await step())
  expect(expected).toMatchObject({ exitCode: 1, verdict: expect.arrayContaining([['conclusion', 'failure'], ['modify-count', '1']]), summary: expect.stringContaining('public.orders.customer_id') })
})

beforeEach(async () => {
  github.intercept(() => undefined)
  const { body } = await github.call<readonly { readonly id: number }[]>('GET', `${path}/${repository.pullRequest}/comments`)
  for (const { id } of body) await github.call('DELETE', `${path}/comments/${id}`)
})

afterAll(async () => {
  await github.stop()
})

async function step(at: GitHub = github): Promise<StepResult> {
  return runStep({ ...pull, github: at, inputs: { ...inputs, 'database-url': server.url } })
}

/** A step with a GitHub of its own, so that others need not wait while it does. */
async function stepAside(interceptor: Interceptor): Promise<StepResult> {
  const own = await startGitHub()
  own.intercept(interceptor)
  return step(own).finally(async () => own.stop())
}

/** What must be the same, whatever GitHub does: exit code, outputs, summary, annotations. */
function essence({ exitCode, outputs, summary, commands }: StepResult) {
  const verdict = Object.entries(outputs).filter(([name]) => !['comment-url', 'report-json', 'report-html'].includes(name))
  return { exitCode, verdict, summary: summary.replace(/It took .*/, ''), annotations: commands.filter(({ name, properties }) => name !== 'add-mask' && properties['title'] !== undefined) }
}

const warnings = ({ commands }: StepResult): readonly string[] => commands.filter(({ name }) => name === 'warning').map(({ message }) => message)

const answer = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): GitHubAnswer => ({ status, body: { message }, headers })
const writing = ({ method, path: at }: GitHubRequest): boolean => method !== 'GET' && at !== '/graphql'

/** What GitHub does, how it answers, and what is said of that. */
type Trouble = readonly [what: string, interceptor: Interceptor, warning: string]

const troubles: readonly Trouble[] = [
  ['does not know the token', () => answer(401, 'Bad credentials'), 'GitHub does not accept the token of `github-token` (Bad credentials'],
  ['forbids it', () => answer(403, 'Resource not accessible by integration'), 'the token lacks the permission `pull-requests: write`'],
  ['forbids to write', (request) => (writing(request) ? answer(403, 'Resource not accessible by integration') : undefined), 'the token lacks the permission `pull-requests: write`'],
  ['hides it', () => answer(404, 'Not Found'), 'the token lacks the permission `pull-requests: write`'],
  ['does not take it', (request) => (writing(request) ? answer(422, 'Validation Failed') : undefined), 'GitHub does not take it (Validation Failed'],
  ['is asked too much, always', () => answer(429, 'Too Many Requests', { 'retry-after': '1' }), 'GitHub\'s rate limit is used up'],
  ['is asked too much, for long', () => answer(429, 'You have exceeded a secondary rate limit', { 'retry-after': '3600' }), 'GitHub\'s rate limit is used up'],
  ['has been asked enough', () => answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600) }), 'GitHub\'s rate limit is used up'],
  ['speaks no JSON', () => ({ status: 200, body: 'proxy: sign in first' }), 'Could not comment on the pull request']
]

/** Those that take long, since GitHub is given time. */
const silences: readonly Trouble[] = [
  ['is broken', () => answer(500, 'oops'), 'GitHub did not answer as it should (500: oops'],
  ['does not answer', async () => new Promise<never>(() => undefined), 'GitHub did not answer in time'],
  ['does not answer what is written', async (request) => (writing(request) ? new Promise<never>(() => undefined) : undefined), 'GitHub did not answer in time']
]

const hesitating = [answer(500, 'oops'), answer(502, 'Bad Gateway')]

describe('GitHub', () => {
  let aside: readonly Promise<StepResult>[]
  beforeAll(() => {
    aside = [...silences.map(([, interceptor]) => interceptor), () => hesitating.shift()].map(stepAside)
    for (const each of aside) each.catch(() => undefined)
  })

  test.each<readonly [string, () => Promise<StepResult>, string]>([
    ...troubles.map(([what, interceptor, warning]) => [what, async (): Promise<StepResult> => {
      github.intercept(interceptor)
      return step()
    }, warning] as const),
    ...silences.map(([what, , warning], index) => [what, async () => aside[index] ?? step(), warning] as const)
  ])('%s: that is one warning, and nothing else is different', async (_what, run, warning) => {
    const result = await run()
    expect(essence(result)).toEqual(expected)
    expect(warnings(result)).toEqual([expect.stringContaining(warning)])
    expect(warnings(result)[0]).toMatch(/^Could not comment on the pull request/)
    expect(result.outputs['comment-url']).toBe('')
  })

  test('fails twice: it is asked again, and all is well', async () => {
    const result = await (aside.at(-1) ?? step())
    expect({ ...essence(result), warnings: warnings(result), url: result.outputs['comment-url'] }).toEqual({ ...expected, warnings: [], url: expect.stringContaining('#issuecomment-') })
    expect(hesitating).toEqual([])
  })

  test.each<[string, readonly GitHubAnswer[]]>([
    ['asks to wait', [answer(429, 'Too Many Requests', { 'retry-after': '1' })]],
    ['asks to wait and says why', [answer(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' })]]
  ])('%s: it is asked again, and all is well', async (_what, answers) => {
    const left = [...answers]
    github.intercept(() => left.shift())
    const result = await step()
    expect({ ...essence(result), warnings: warnings(result), url: result.outputs['comment-url'] }).toEqual({ ...expected, warnings: [], url: expect.stringContaining('#issuecomment-') })
    expect(left).toEqual([])
  })

  test.each<[string, GitHubAnswer]>([
    ['fails', answer(500, 'oops')],
    ['forbids', answer(403, 'Resource not accessible by integration')],
    ['knows no query', { status: 200, body: { errors: [{ message: 'Field does not exist' }] } }]
  ])('by GraphQL %s: our comment is found all the same', async (_what, refusal) => {
    const { 'comment-url': made } = (await step()).outputs
    github.intercept(({ path: at }) => (at === '/graphql' ? refusal : undefined))
    const result = await step()
    expect({ ...essence(result), warnings: warnings(result), url: result.outputs['comment-url'] }).toEqual({ ...expected, warnings: [], url: made })
  })

  test('folds nothing: our comment is made all the same, with one warning', async () => {
    await github.call('POST', `${path}/${repository.pullRequest}/comments`, { body: '<!-- pg-parity:/Schema/parity -->\nold' }, github.appToken)
    github.intercept(({ path: at, body }) => (at === '/graphql' && JSON.stringify(body).includes('minimizeComment') ? { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] } } : undefined))
    const result = await step()
    expect({ ...essence(result), url: result.outputs['comment-url'] }).toEqual({ ...expected, url: expect.stringContaining('#issuecomment-') })
    expect(warnings(result)).toEqual([expect.stringMatching(/^Could not fold the comment that was made with another token: .*`pull-requests: write`.*not accessible/)])
  })
})
