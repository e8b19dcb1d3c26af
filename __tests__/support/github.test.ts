import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { faultsOf } from './github-openapi.js'
import { bot, repository, startGitHub, type GitHub } from './github.js'

let github: GitHub

beforeAll(async () => {
  github = await startGitHub()
})

afterAll(async () => {
  await github.stop()
})

const comments = `/repos/${repository.owner}/${repository.repo}/issues/${repository.pullRequest}/comments`

interface Comment {
  readonly id: number
  readonly body: string
  readonly user: { readonly login: string; readonly type: string }
}

async function ask(method: string, path: string, token: string, json?: unknown): Promise<Response> {
  return fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(json === undefined ? {} : { body: JSON.stringify(json) })
  })
}

describe('the stand-in for GitHub', () => {
  test('keeps a comment of the bot, which can be listed, changed and deleted', async () => {
    const created = await ask('POST', comments, github.token, { body: '<!-- key --> first' })
    expect(created.status).toBe(201)
    const { id } = (await created.json()) as Comment
    await ask('PATCH', comments.replace(/\d+\/comments$/, `comments/${id}`), github.token, { body: 'second' })
    const listed = (await (await ask('GET', comments, github.readToken)).json()) as readonly Comment[]
    expect(listed).toMatchObject([{ id, body: 'second', user: { login: bot, type: 'Bot' } }])
    const deleted = await ask('DELETE', comments.replace(/\d+\/comments$/, `comments/${id}`), github.token)
    expect(deleted.status).toBe(204)
  })

  test('refuses a token that may only read, a token that it does not know, and a body that is too long', async () => {
    expect((await ask('POST', comments, github.readToken, { body: 'x' })).status).toBe(403)
    expect((await ask('POST', comments, 'unknown', { body: 'x' })).status).toBe(401)
    expect((await ask('POST', comments, github.token, { body: 'x'.repeat(65_536) })).status).toBe(201)
    expect((await ask('POST', comments, github.token, { body: 'x'.repeat(65_537) })).status).toBe(422)
  })

  test('lists in pages that link to each other through the proxy', async () => {
    await github.call('POST', comments, { body: 'one' })
    await github.call('POST', comments, { body: 'two' })
    const page = await ask('GET', `${comments}?per_page=1`, github.token)
    expect(await page.json()).toHaveLength(1)
    expect(page.headers.get('link')).toContain(`<${github.url}${comments}?per_page=1&page=2>; rel="next"`)
  })

  test('knows the pull request, also by its head commit', async () => {
    const at = `/repos/${repository.owner}/${repository.repo}`
    const pull = await (await ask('GET', `${at}/pulls/${repository.pullRequest}`, github.token)).json()
    expect(pull).toMatchObject({ head: { sha: github.headSha }, base: { sha: github.baseSha } })
    const known = await (await ask('GET', `${at}/commits/${github.headSha}/pulls`, github.token)).json()
    expect(known).toMatchObject([{ number: repository.pullRequest }])
    expect(await (await ask('GET', `${at}/commits/${github.baseSha}/pulls`, github.token)).json()).toEqual([])
  })

  test('answers who the bot is by GraphQL only', async () => {
    expect((await ask('GET', '/user', github.token)).status).toBe(403)
    const answer = await ask('POST', '/graphql', github.token, { query: '{ viewer { login } }' })
    expect(await answer.json()).toEqual({ data: { viewer: { login: bot } } })
  })

  test.each([
    ['GET', `/repos/${repository.owner}/${repository.repo}/pulls?head=a:b&state=open&per_page=100`, undefined, []],
    ['GET', `/repos/${repository.owner}/${repository.repo}/pulls?heads=a:b&state=ajar`, undefined, [/heads is not taken/, /state is not taken/]],
    ['GET', `/repos/${repository.owner}/${repository.repo}/pull`, undefined, [/is unknown/]],
    ['PUT', comments, { body: 'x' }, [/is unknown/]],
    ['POST', comments, { body: 'x' }, []],
    ['POST', comments, { text: 'x' }, [/text is not taken/, /must have required property 'body'/]],
    ['POST', comments, undefined, [/needs a body/]],
    ['POST', '/graphql', { variables: {} }, [/no GraphQL query/]]
  ])('knows what GitHub takes: %s %s', (method, path, body, expected) => {
    expect(faultsOf({ method, path, token: '', body })).toEqual(expected.map((fault) => expect.stringMatching(fault)))
  })

  test('remembers requests, and lets a test answer', async () => {
    github.intercept(({ method }) =>
      method === 'POST' ? { status: 503, body: { message: 'later' }, headers: { 'retry-after': '1' } } : undefined
    )
    const refused = await ask('POST', comments, github.token, { body: 'x' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(github.requests.at(-1)).toEqual({ method: 'POST', path: comments, token: github.token, body: { body: 'x' } })
    expect((await ask('GET', comments, github.token)).status).toBe(200)
    github.intercept(() => undefined)
  })
})
