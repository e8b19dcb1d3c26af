import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { explainApiError } from '../../src/github/api-error.js'
import { commentsOf, connectGitHub, issuesOf } from '../../src/github/client.js'
import type { Comments } from '../../src/github/comments.js'
import type { Issues } from '../../src/github/issues.js'

const silent = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined }
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Answer {
  readonly status?: number
  readonly body: unknown
  readonly link?: string
  /** Nothing is answered. */
  readonly silent?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** The issues of acme/shop and the comments of its fifth on a server of ours, where its API may lie at a path, and the requests that it got. */
async function connect(
  answer: (request: IncomingMessage, text: string, origin: string) => Answer, path = ''
): Promise<{ comments: Comments; issues: Issues; requests: string[] }> {
  const requests: string[] = []
  const listening = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => { text += chunk.toString() })
    request.on('end', () => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
      const { status = 200, body, link, silent = false, headers = {} } = answer(request, text, origin)
      if (silent) return
      response.writeHead(status, { 'content-type': 'application/json', ...headers, ...(link === undefined ? {} : { link }) }).end(status === 204 ? undefined : JSON.stringify(body))
    })
  })
  server = listening
  await new Promise<void>((resolve) => { listening.listen(0, '127.0.0.1', resolve) })
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const client = connectGitHub({ token: 'secret', apiUrl: `${origin}${path}`, logger: silent })
  const shop = { owner: 'acme', name: 'shop' }
  return { comments: commentsOf(client, shop, 5), issues: issuesOf(client, shop), requests }
}

const comment = (id: number) => ({ id, node_id: `IC_${id}`, body: `body ${id}`, html_url: `https://github.test/${id}`, user: { id: 41898282, login: 'github-actions[bot]', type: 'Bot' } })

test('comments are read page by page, as far as they are asked for', async () => {
  const { comments, requests } = await connect((request, _text, origin) => {
    const page = Number(new URL(request.url ?? '', origin).searchParams.get('page') ?? 1)
    return { body: [comment(page)], link: `<${origin}/repos/acme/shop/issues/5/comments?per_page=100&page=${page + 1}>; rel="next"` }
  })
  const read: number[] = []
  for await (const page of comments.pages()) {
    read.push(...page.map(({ id }) => id))
    if (read.length === 3) break
  }
  expect(read).toEqual([1, 2, 3])
  expect(requests).toEqual(['', '&page=2', '&page=3'].map((page) => `GET /repos/acme/shop/issues/5/comments?per_page=100${page}`))
})

test('comments are created with the token, and read as REST tells of them', async () => {
  let seen = ''
  const { comments } = await connect((request, text) => {
    seen = `${request.headers.authorization ?? ''} ${text}`
    return { status: 201, body: comment(9) }
  })
  expect(await comments.create('hello')).toEqual({ id: 9, nodeId: 'IC_9', body: 'body 9', url: 'https://github.test/9', author: { id: 41898282, login: 'github-actions[bot]', isBot: true } })
  expect(seen).toBe('token secret {"body":"hello"}')
})

test('GraphQL says who the token speaks for', async () => {
  const { comments, requests } = await connect(() => ({ body: { data: { viewer: { login: 'github-actions[bot]', databaseId: 41898282 } } } }))
  expect(await comments.viewer()).toEqual({ login: 'github-actions[bot]', id: 41898282 })
  expect(requests).toEqual(['POST /graphql'])
})

test('on GitHub Enterprise Server REST and GraphQL lie where they do', async () => {
  const { comments, requests } = await connect((request) => ({ body: request.url?.endsWith('/graphql') === true ? { data: { viewer: { login: 'x' } } } : [] }), '/api/v3')
  for await (const page of comments.pages()) expect(page).toEqual([])
  await comments.viewer()
  expect(requests).toEqual(['GET /api/v3/repos/acme/shop/issues/5/comments?per_page=100', 'POST /api/graphql'])
})

test('what fails by chance is tried again, what is refused is not', async () => {
  let failures = 1
  const chance = await connect(() => (failures-- > 0 ? { status: 502, body: { message: 'Bad Gateway' } } : { body: [] }))
  for await (const page of chance.comments.pages()) expect(page).toEqual([])
  expect(chance.requests).toHaveLength(2)
  const refused = await connect(() => ({ status: 403, body: { message: 'Resource not accessible by integration' } }))
  await expect(refused.comments.remove(1)).rejects.toMatchObject({ status: 403 })
  expect(refused.requests).toHaveLength(1)
})

test('a comment is folded by GraphQL as outdated', async () => {
  let asked = ''
  const { comments, requests } = await connect((_request, text) => {
    asked = text
    return { body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } }
  })
  await comments.minimize({ id: 9, nodeId: 'IC_9', body: '', url: '', author: null })
  expect(requests).toEqual(['POST /graphql'])
  expect(JSON.parse(asked)).toMatchObject({ query: expect.stringContaining('classifier: OUTDATED'), variables: { id: 'IC_9' } })
})

describe('a limit', () => {
  const limited = (headers: Readonly<Record<string, string>>, message = 'Too Many Requests') => ({ status: 429, body: { message }, headers })

  test.each([['Too Many Requests'], ['You have exceeded a secondary rate limit']])('that ends soon is waited for, once: %s', async (message) => {
    let answers = 0
    const { comments, requests } = await connect(() => (++answers === 1 ? limited({ 'retry-after': '1' }, message) : { body: [] }))
    const begun = performance.now()
    for await (const page of comments.pages()) expect(page).toEqual([])
    expect(requests).toHaveLength(2)
    expect(performance.now() - begun).toBeGreaterThan(900)
    const always = await connect(() => limited({ 'retry-after': '1' }, message))
    await expect(always.comments.remove(1)).rejects.toMatchObject({ status: 429 })
    expect(always.requests).toHaveLength(2)
  })

  test.each([['Too Many Requests'], ['You have exceeded a secondary rate limit']])('that ends late is not waited for: %s', async (message) => {
    const { comments, requests } = await connect(() => limited({ 'retry-after': '600' }, message))
    await expect(comments.remove(1)).rejects.toMatchObject({ status: 429 })
    expect(requests).toHaveLength(1)
  })
})

test('whoever does not answer in time is not asked again', async () => {
  const { comments, requests } = await connect(() => ({ body: null, silent: true }))
  const begun = performance.now()
  const error: unknown = await comments.remove(1).catch((reason: unknown) => reason)
  expect(explainApiError(error, { doing: 'remove it', permission: 'x', fromFork: false })).toBe('Could not remove it: GitHub did not answer in time.')
  expect(requests).toHaveLength(1)
  expect(performance.now() - begun).toBeLessThan(20_000)
})

describe('issues', () => {
  const issue = (number: number, differing: object = {}) => ({ number, body: null, html_url: `https://github.test/${number}`, state: 'open', user: null, ...differing })

  test('are those with the label, and pull requests are none', async () => {
    const { issues, requests } = await connect(() => ({ body: [issue(3), issue(2, { pull_request: {} }), issue(1, { state: 'closed', body: 'x', user: { id: 1, login: 'a[bot]', type: 'Bot' } })] }))
    expect(await issues.all()).toEqual([
      { number: 3, body: '', url: 'https://github.test/3', isOpen: true, author: null },
      { number: 1, body: 'x', url: 'https://github.test/1', isOpen: false, author: { id: 1, login: 'a[bot]', isBot: true } }
    ])
    expect(requests).toEqual(['GET /repos/acme/shop/issues?labels=pg-parity%3A%20drift&state=all&per_page=100'])
  })

  test('are opened with the label; one that GitHub has just made gets its colour', async () => {
    const { issues, requests } = await connect((request) => ({ status: request.method === 'POST' ? 201 : 404, body: issue(1, { labels: [{ name: 'pg-parity: drift', color: 'ededed', description: null }] }) }))
    expect(await issues.open('t', 'b')).toMatchObject({ number: 1 })
    expect(requests).toEqual(['POST /repos/acme/shop/issues', 'PATCH /repos/acme/shop/labels/pg-parity%3A%20drift'])
  })

  test('that cannot be labelled are a failure that says so', async () => {
    const { issues } = await connect(() => ({ status: 201, body: issue(1, { labels: [] }) }))
    await expect(issues.open('t', 'b')).rejects.toThrow('https://github.test/1 was opened without its label')
  })
})
