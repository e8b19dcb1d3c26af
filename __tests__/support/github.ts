/**
 * A GitHub to test against: the stateful stand-in `emulate` with one repository and one pull request, behind a proxy
 * that remembers every request, can answer in the stand-in's place, and adds what the stand-in lacks.
 */
import { generateKeyPairSync, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { freePort } from './free-port.js'
import { missing } from './github-differences.js'
import { startEmulator } from './github-emulator.js'
import { startProxy, type GitHubRequest, type Interceptor } from './github-proxy.js'
import { ownFolder } from './run-folder.js'

export type { GitHubAnswer, GitHubRequest, Interceptor } from './github-proxy.js'

/** What is there from the start. */
export const repository = { owner: 'acme', repo: 'shop', pullRequest: 1, head: 'topic', base: 'main' } as const

/** The login of who owns `token`, as REST spells it. */
export const bot = 'github-actions[bot]'

/** The login of who owns `appToken`. */
export const otherBot = 'schema-app[bot]'

/** The status and the JSON of an answer; the caller knows which. */
export interface Answered<Body> {
  readonly status: number
  readonly body: Body
}

/** Asks as the user `octocat`, or as the owner of a token: method, path, what to send as JSON, token. */
export type Call = <Body>(method: string, path: string, json?: unknown, token?: string) => Promise<Answered<Body>>

/** A running stand-in. */
export interface GitHub {
  /** For `GITHUB_API_URL`; GraphQL is at `/graphql` below it. */
  readonly url: string
  /** Of {@link bot}, as a workflow has it. */
  readonly token: string
  /** Of the same bot, who may not write, as in the pull request of a fork. */
  readonly readToken: string
  /** Of {@link otherBot}, who may write. */
  readonly appToken: string
  /** Of the user `octocat`, who may write. */
  readonly userToken: string
  /** Commits of the pull request. */
  readonly headSha: string
  readonly baseSha: string
  /** What was asked through `url` so far, in order. */
  readonly requests: readonly GitHubRequest[]
  /** What GitHub's description of its API does not allow in them; {@link GitHub.stop} rejects if there is any. */
  readonly faults: readonly string[]
  /** From now on, asks this first. */
  readonly intercept: (interceptor: Interceptor) => void
  /** Asks the stand-in past the proxy, to prepare and to look. */
  readonly call: Call
  readonly stop: () => Promise<void>
}

const userToken = 'test_token_user1'
/** The apps that own {@link bot} and {@link otherBot}. */
const apps = [{ id: 15_368, slug: 'github-actions' }, { id: 20_000, slug: 'schema-app' }] as const
const path = `/repos/${repository.owner}/${repository.repo}`

/**
 * Starts a stand-in.
 *
 * @returns it; what is not stopped ends with the test run
 */
export async function startGitHub(): Promise<GitHub> {
  const folder = await ownFolder('github')
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' }
  })
  await writeFile(join(folder, 'seed.json'), JSON.stringify(seed(privateKey)))
  const port = await freePort()
  const own = `http://127.0.0.1:${port}`
  const logins = new Map<string, string>([[userToken, 'octocat']])
  const call = caller(own)
  const proxy = await startProxy(own, missing(call, path, logins))
  const stopEmulator = await startEmulator(folder, port, proxy.url)
  const [workflow, other] = apps.map(({ id }) => appJwt(privateKey, id))
  const [token, readToken, appToken] = await Promise.all([
    installationToken(call, 1, workflow, { contents: 'read', issues: 'write', pull_requests: 'write' }),
    installationToken(call, 1, workflow, { contents: 'read', issues: 'read', pull_requests: 'read' }),
    installationToken(call, 2, other, { contents: 'read', issues: 'write', pull_requests: 'write' })
  ])
  logins.set(token, bot).set(readToken, bot).set(appToken, otherBot)
  const commits = await openPullRequest(call)
  const { url, requests, faults, intercept } = proxy
  const stop = async (): Promise<void> => {
    await proxy.stop()
    await stopEmulator()
    if (faults.length > 0) throw new Error(`GitHub does not know such requests:\n${faults.join('\n')}`)
  }
  return { url, token, readToken, appToken, userToken, ...commits, requests, faults, intercept, call, stop }
}

function seed(privateKey: string): object {
  const seeded = apps.map(({ id, slug }, index) => ({
    app_id: id,
    slug,
    name: slug,
    private_key: privateKey,
    permissions: { contents: 'write', issues: 'write', pull_requests: 'write' },
    events: [],
    installations: [{ installation_id: index + 1, account: repository.owner, repository_selection: 'all' }]
  }))
  return {
    tokens: { [userToken]: { login: 'octocat', scopes: ['repo', 'user', 'admin:org'] } },
    github: {
      users: [{ login: 'octocat' }],
      orgs: [{ login: repository.owner, members: [{ login: 'octocat', role: 'admin' }] }],
      repos: [{ owner: repository.owner, name: repository.repo, auto_init: true }],
      apps: seeded
    }
  }
}

function caller(url: string): Call {
  return async <Body>(method: string, at: string, json?: unknown, token = userToken): Promise<Answered<Body>> => {
    const response = await fetch(new URL(at, url), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) })
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body }
  }
}

/** A JSON Web Token by which an app asks for the tokens of its installations (RFC 7519, RS256). */
function appJwt(privateKey: string, appId: number): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const seconds = Math.floor(Date.now() / 1000)
  const claims = { iat: seconds - 60, exp: seconds + 540, iss: String(appId) }
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}

async function installationToken(call: Call, installation: number, jwt: string | undefined, permissions: object): Promise<string> {
  const at = `/app/installations/${installation}/access_tokens`
  const { status, body } = await call<{ readonly token: string }>('POST', at, { permissions }, jwt)
  if (status !== 201) throw new Error(`no installation token: ${JSON.stringify(body)}`)
  return body.token
}

async function openPullRequest(call: Call): Promise<{ readonly headSha: string; readonly baseSha: string }> {
  const { base, head } = repository
  const main = await call<{ readonly object: { readonly sha: string } }>('GET', `${path}/git/ref/heads/${base}`)
  const baseSha = main.body.object.sha
  await call('POST', `${path}/git/refs`, { ref: `refs/heads/${head}`, sha: baseSha })
  const content = Buffer.from('create table customers (id bigint primary key);\n').toString('base64')
  await call('PUT', `${path}/contents/db/schema.sql`, { message: 'Add customers', branch: head, content })
  const pull = { title: 'Add customers', head, base }
  const opened = await call<{ readonly head: { readonly sha: string } }>('POST', `${path}/pulls`, pull)
  if (opened.status !== 201) throw new Error(`no pull request: ${JSON.stringify(opened.body)}`)
  return { headSha: opened.body.head.sha, baseSha }
}
