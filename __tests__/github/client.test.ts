import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { commentsOf, connectGitHub } from '../../src/github/client.js'
import type { Comments } from '../../src/github/comments.js'

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
}

/** The comments of acme/shop#5 on a server of ours, and the requests that it got. */
async function connect(answer: (request: IncomingMessage, text: string, origin: string) => Answer): Promise<{ comments: Comments; requests: string[] }> {
  const requests: string[] = []
  const listening = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => { text += chunk.toString() })
    request.on('end', () => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
      const { status = 200, body, link } = answer(request, text, origin)
      response.writeHead(status, { 'content-type': 'application/json', ...(link === undefined ? {} : { link }) }).end(status === 204 ? undefined : JSON.stringify(body))
    })
  })
  server = listening
  await new Promise<void>((resolve) => { listening.listen(0, '127.0.0.1', resolve) })
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const client = connectGitHub({ token: 'secret', apiUrl: origin, logger: silent })
  return { comments: commentsOf(client, { owner: 'acme', name: 'shop' }, 5), requests }
}

const comment = (id: number) => ({ id, body: `body ${id}`, html_url: `https://github.test/${id}`, user: { id: 41898282, login: 'github-actions[bot]', type: 'Bot' } })

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
  expect(await comments.create('hello')).toEqual({ id: 9, body: 'body 9', url: 'https://github.test/9', author: { id: 41898282, login: 'github-actions[bot]', isBot: true } })
  expect(seen).toBe('token secret {"body":"hello"}')
})

test('GraphQL says who the token speaks for', async () => {
  const { comments, requests } = await connect(() => ({ body: { data: { viewer: { login: 'github-actions[bot]', databaseId: 41898282 } } } }))
  expect(await comments.viewer()).toEqual({ login: 'github-actions[bot]', id: 41898282 })
  expect(requests).toEqual(['POST /graphql'])
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
