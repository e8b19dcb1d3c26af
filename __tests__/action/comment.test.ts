import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { bot, otherBot, repository, startGitHub, type GitHub } from '../support/github.js'
import { sharedServer, type Server } from '../support/postgres.js'
import { runStep, type PullRequest, type StepResult } from '../support/runner.js'
import { inputs, openTopic } from '../support/shop.js'

interface Comment {
  readonly id: number
  readonly node_id: string
  readonly body: string
  readonly user: { readonly login: string }
}

const path = `/repos/${repository.owner}/${repository.repo}/issues`
const marker = '<!-- pg-parity:/Schema/parity -->'

let server: Server
let github: GitHub
let drifting: PullRequest
let idle: PullRequest

/** How many requests earlier tests have made. */
let earlier = 0

beforeAll(async () => {
  server = await sharedServer(18)
  github = await startGitHub()
  drifting = await openTopic('drifting')
  idle = await openTopic('idle')
})

beforeEach(async () => {
  for (const { id } of await comments()) await github.call('DELETE', `${path}/comments/${id}`)
  earlier = github.requests.length
})

afterAll(async () => {
  await github.stop()
})

async function comments(page = 1): Promise<readonly Comment[]> {
  const { body } = await github.call<readonly Comment[]>('GET', `${path}/${repository.pullRequest}/comments?per_page=100&page=${page}`)
  return body.length < 100 ? body : [...body, ...(await comments(page + 1))]
}

async function say(body: string, token?: string): Promise<Comment> {
  return (await github.call<Comment>('POST', `${path}/${repository.pullRequest}/comments`, { body }, token)).body
}

async function step({ workspace, event }: PullRequest, given: Readonly<Record<string, string>> = {}, token = github.token): Promise<StepResult> {
  const result = await runStep({ workspace, event, github, token, inputs: { ...inputs, 'database-url': server.url, ...given } })
  expect(result.commands.filter(({ name, properties }) => name === 'warning' && properties['title'] === undefined)).toEqual([])
  return result
}

const asked = (): readonly string[] => github.requests.slice(earlier).map(({ method, path: at, body }) => `${method} ${at === '/graphql' ? (/\b(viewer|minimizeComment)\b/.exec(JSON.stringify(body))?.[1] ?? at) : at.replace(path, '')}`)
const writes = (): readonly string[] => asked().filter((each) => !each.startsWith('GET') && each !== 'POST viewer')

test('the first run makes it, the second updates it, and a clean one takes it back', async () => {
  const first = await step(drifting)
  const [made] = await comments()
  expect({ conclusion: first.outputs['conclusion'], url: first.outputs['comment-url'], by: made?.user.login }).toEqual({ conclusion: 'failure', url: expect.stringContaining(`#issuecomment-${made?.id}`), by: bot })
  const second = await step(drifting, { severity: 'object-changed=warning' })
  expect({ conclusion: second.outputs['conclusion'], url: second.outputs['comment-url'] }).toEqual({ conclusion: 'success', url: first.outputs['comment-url'] })
  expect((await comments())[0]?.body).toMatch(/^<!-- pg-parity:\/Schema\/parity -->\n### ✅ pg-parity check passed: 1 difference; 1 warning/)
  await step(idle)
  expect((await comments()).map(({ id, body }) => ({ id, resolved: body.includes('has nothing to say any more') }))).toEqual([{ id: made?.id, resolved: true }])
  expect(writes()).toEqual([`POST /${repository.pullRequest}/comments`, `PATCH /comments/${made?.id}`, `PATCH /comments/${made?.id}`])
})

test('each mode has its own: what can be archived, and what the generator writes, beside the check of the same job', async () => {
  const repeating = await openTopic('repeating')
  const generator = { mode: 'probe', 'generate-command': 'echo "comment on table customers is null;" > db/migrations/$(date +%s%N).sql' }
  const runs = [await step(repeating), await step(repeating, { mode: 'cleanup', schema: '' }), await step(repeating, { ...generator, schema: '' })]
  const said = await comments()
  expect(runs.map(({ outputs }) => [outputs['conclusion'], outputs['comment-url']])).toEqual(['failure', 'success', 'failure'].map((conclusion, index) => [conclusion, expect.stringContaining(`#issuecomment-${said[index]?.id}`)]))
  expect(said.map(({ body }) => body.split('\n')[0])).toEqual([marker, ...['cleanup', 'probe'].map((mode) => marker.replace(' -->', `/${mode} -->`))])
  expect(said[1]?.body).toMatch(/### ✅ pg-parity cleanup: 1 of 2 migrations can be archived[^]*20250103000000_again\.sql[^]*writes table public\.customers as it is/)
  expect(said[2]?.body).toMatch(/### ❌ pg-parity probe failed: 2 errors[^]*\*\*The generator\*\*[^]*comment on table customers is null/)
  await step(idle, { mode: 'cleanup', schema: '' })
  await step(idle, { ...generator, 'generate-command': 'true', schema: '' })
  expect((await comments()).map(({ body }) => body.includes('has nothing to say any more'))).toEqual([false, true, true])
})

test('each name has its own', async () => {
  await step(drifting, { name: 'billing' })
  await step(drifting, { name: 'users' })
  await step(drifting, { name: 'billing' })
  expect((await comments()).map(({ body }) => body.split('\n')[0])).toEqual(['<!-- pg-parity:billing/Schema/parity -->', '<!-- pg-parity:users/Schema/parity -->'])
})

test('it is found on the third page, and nothing is asked after that', async () => {
  for (let index = 0; index < 205; index++) await say(`comment ${index}`)
  const { id } = await say(`${marker}\nold`, github.token)
  for (let index = 0; index < 100; index++) await say(`later ${index}`)
  await step(drifting)
  const page = (number: number): string => `GET /${repository.pullRequest}/comments?per_page=100${number === 1 ? '' : `&page=${number}`}`
  expect(asked()).toEqual([page(1), page(2), page(3), 'POST viewer', `PATCH /comments/${id}`])
})

describe('what bears our marker', () => {
  test('and is a stranger’s is left alone, while GraphQL says who we are', async () => {
    const theirs = await say(`${marker}\nmine, says a stranger`)
    await step(drifting)
    const [untouched, made, ...others] = await comments()
    expect({ untouched, others }).toEqual({ untouched: theirs, others: [] })
    expect(made?.body).toContain('public.orders.customer_id')
    expect(asked()).toContain('POST viewer')
    await step(drifting)
    expect(writes()).toEqual([`POST /${repository.pullRequest}/comments`])
  })

  test('and is a quotation of ours is no comment of ours', async () => {
    await say(`> look\n${marker}\nquoted`, github.token)
    await step(drifting)
    expect(await comments()).toHaveLength(2)
  })

  test('and was made with another token is folded once, and not edited', async () => {
    const former = await say(`${marker}\nold`, github.appToken)
    expect(former.user.login).toBe(otherBot)
    await step(drifting)
    await step(drifting)
    const [left, made, ...others] = await comments()
    expect({ left: left?.body, made: made?.user.login, others }).toEqual({ left: `${marker}\nold`, made: bot, others: [] })
    expect(writes()).toEqual([`POST /${repository.pullRequest}/comments`, 'POST minimizeComment'])
    const folded = github.requests.find(({ body }) => JSON.stringify(body ?? null).includes('minimizeComment'))?.body
    expect(folded).toMatchObject({ variables: { id: former.node_id } })
  })

  test('belongs to whoever owns the token, an app too', async () => {
    await step(drifting, {}, github.appToken)
    await step(idle, {}, github.appToken)
    expect((await comments()).map(({ user, body }) => [user.login, body.includes('has nothing to say any more')])).toEqual([[otherBot, true]])
  })
})
