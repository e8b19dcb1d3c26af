/** What stands in front of the stand-in: it remembers, it can answer instead, and it knows what the stand-in lacks. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import { faultsOf } from './github-openapi.js'

/** A request as the stand-in sees it. */
export interface GitHubRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** What the `Authorization` header holds after its scheme, or nothing. */
  readonly token: string
  /** The parsed JSON, or undefined without a body. */
  readonly body: unknown
}

/** An answer in the stand-in's place. */
export interface GitHubAnswer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers a request in the stand-in's place, late if it likes to; undefined leaves the request to the stand-in. */
export type Interceptor = (request: GitHubRequest) => GitHubAnswer | undefined | Promise<GitHubAnswer | undefined>

export interface Proxy {
  readonly url: string
  readonly requests: readonly GitHubRequest[]
  /** What GitHub's description of its API does not allow in them. */
  readonly faults: readonly string[]
  readonly intercept: (interceptor: Interceptor) => void
  readonly stop: () => Promise<void>
}

/**
 * Starts a proxy on a free port.
 *
 * @param target URL of the stand-in
 * @param defaults asked after the interceptor of a test
 */
export async function startProxy(target: string, defaults: Interceptor): Promise<Proxy> {
  const requests: GitHubRequest[] = []
  const faults: string[] = []
  let interceptor: Interceptor = () => undefined
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing).catch((error: unknown) => {
      send(outgoing, { status: 502, body: { message: String(error) } })
    })
  })

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const text = await read(incoming)
    const request: GitHubRequest = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      token: (incoming.headers.authorization ?? '').replace(/^\S+\s+/, ''),
      body: text === '' ? undefined : (JSON.parse(text) as unknown)
    }
    requests.push(request)
    faults.push(...faultsOf(request))
    const answer = (await interceptor(request)) ?? (await defaults(request))
    send(outgoing, answer ?? (await forward(request, text)))
  }

  async function forward(request: GitHubRequest, text: string): Promise<GitHubAnswer> {
    const response = await fetch(new URL(request.path, target), {
      method: request.method,
      headers: { authorization: `Bearer ${request.token}`, 'content-type': 'application/json' },
      ...(text === '' ? {} : { body: text })
    })
    const answer = await response.text()
    const link = response.headers.get('link')
    return {
      status: response.status,
      ...(answer === '' ? {} : { body: JSON.parse(answer) as unknown }),
      // The stand-in names itself there.
      headers: link === null ? {} : { link: link.replaceAll(target, url) }
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    requests,
    faults,
    intercept: (next) => {
      interceptor = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks).toString('utf8')
}

function send(outgoing: ServerResponse, { status, body, headers = {} }: GitHubAnswer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  outgoing.end(body === undefined ? undefined : JSON.stringify(body))
}
