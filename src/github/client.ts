import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Logger } from '../report/logger.js'
import { isTimeout } from './api-error.js'
import type { Comment, Comments } from './comments.js'
import { driftLabel } from './issues.js'
import type { Issue, Issues } from './issues.js'
import type { Account, Viewer } from './viewer.js'

/** The longest time that GitHub may take for one answer, in milliseconds. */
const answerTimeout = 10_000

/** The longest time that we wait for a rate limit to end, in seconds: the verdict is known, and somebody waits for it. */
const longestWait = 30

/** How often a request is repeated that failed for no fault of ours. */
const retries = 2

/** What is not repeated because the answer would be the same, and 429, which says itself when to ask again. */
const doNotRetry = [400, 401, 403, 404, 410, 422, 429, 451]

interface Connection {
  readonly token: string
  /** `GITHUB_API_URL`, which is another one on GitHub Enterprise Server; GitHub's own where it is not set. */
  readonly apiUrl: string | undefined
  readonly logger: Logger
}

export type GitHubClient = ReturnType<typeof connectGitHub>

/** A client of GitHub's API that repeats what failed by chance, waits for short rate limits, and never waits long. */
export function connectGitHub({ token, apiUrl, logger }: Connection) {
  const waits = (retryAfter: number, options: { readonly method: string; readonly url: string }, _octokit: unknown, retryCount: number): boolean => {
    const wait = retryCount < 1 && retryAfter <= longestWait
    logger.debug(`GitHub's rate limit for ${options.method} ${options.url} ends in ${retryAfter} s: ${wait ? 'waiting' : 'giving up'}.`)
    return wait
  }
  return getOctokit(token, {
    ...(apiUrl === undefined || apiUrl === '' ? {} : { baseUrl: apiUrl }),
    log: { debug: logger.debug, info: logger.debug, warn: logger.debug, error: logger.debug },
    retry: { retries, doNotRetry },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits }
  }, withPatience, retry, throttling)
}

/** The comments of a pull request. */
export function commentsOf(client: GitHubClient, repository: { readonly owner: string; readonly name: string }, pullRequest: number): Comments {
  const target = { owner: repository.owner, repo: repository.name }
  return {
    pages: () => pagesOf(client, { ...target, issue_number: pullRequest }),
    viewer: async () => viewerOf(client),
    create: async (body) => commentOf((await client.rest.issues.createComment({ ...target, issue_number: pullRequest, body })).data),
    update: async (id, body) => commentOf((await client.rest.issues.updateComment({ ...target, comment_id: id, body })).data),
    remove: async (id) => {
      await client.rest.issues.deleteComment({ ...target, comment_id: id })
    },
    minimize: async ({ nodeId }) => {
      await client.graphql('mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }', { id: nodeId })
    }
  }
}

/** The issues of a repository that bear the label of drift. */
export function issuesOf(client: GitHubClient, repository: { readonly owner: string; readonly name: string }): Issues {
  const target = { owner: repository.owner, repo: repository.name }
  const { name, color, description } = driftLabel
  return {
    all: async () => {
      const all = await client.paginate(client.rest.issues.listForRepo, { ...target, labels: name, state: 'all', per_page: 100 })
      return all.filter((issue) => issue.pull_request === undefined).map(issueOf)
    },
    viewer: async () => viewerOf(client),
    open: async (title, body) => {
      const { data } = await client.rest.issues.create({ ...target, title, body, labels: [name] })
      const label = data.labels.find((each) => typeof each === 'object' && each.name?.toLowerCase() === name)
      if (typeof label !== 'object') throw new Error(`${data.html_url} was opened without its label, which this token may not set, and will not be found again.`)
      // GitHub makes missing labels grey. One that stays so is as good to search for.
      if (label.description === null && label.color === 'ededed') await client.rest.issues.updateLabel({ ...target, name, color, description }).catch(() => undefined)
      return issueOf(data)
    },
    edit: async (number, { body, state }) => {
      const change = state === undefined ? {} : state === 'open' ? { state } : { state: 'closed' as const, state_reason: state }
      await client.rest.issues.update({ ...target, issue_number: number, body, ...change })
    },
    comment: async (number, body) => {
      await client.rest.issues.createComment({ ...target, issue_number: number, body })
    }
  }
}

async function viewerOf(client: GitHubClient): Promise<Viewer> {
  const { viewer } = await client.graphql<{ viewer: { login: string; databaseId?: number | null } }>('query { viewer { login databaseId } }')
  return { login: viewer.login, id: viewer.databaseId ?? null }
}

async function* pagesOf(client: GitHubClient, issue: { readonly owner: string; readonly repo: string; readonly issue_number: number }): AsyncGenerator<readonly Comment[]> {
  for await (const { data } of client.paginate.iterator(client.rest.issues.listComments, { ...issue, per_page: 100 })) {
    yield data.map(commentOf)
  }
}

interface RestComment {
  readonly id: number
  readonly node_id: string
  readonly body?: string | undefined
  readonly html_url: string
  readonly user: RestAccount | null
}

interface RestIssue {
  readonly number: number
  readonly body?: string | null | undefined
  readonly html_url: string
  readonly state: string
  readonly user: RestAccount | null
}

interface RestAccount {
  readonly id: number
  readonly login: string
  readonly type: string
}

function commentOf({ id, node_id: nodeId, body, html_url: url, user }: RestComment): Comment {
  return { id, nodeId, body: body ?? '', url, author: accountOf(user) }
}

function issueOf({ number, body, html_url: url, state, user }: RestIssue): Issue {
  return { number, body: body ?? '', url, isOpen: state === 'open', author: accountOf(user) }
}

function accountOf(user: RestAccount | null): Account | null {
  return user === null ? null : { id: user.id, login: user.login, isBot: user.type === 'Bot' }
}

interface RequestOptions {
  request?: { signal?: AbortSignal; retries?: number; retryAfter?: number }
}

/** What octokit rejects with, as far as it is looked at. */
interface FailedRequest extends Error {
  readonly status?: number
  readonly request?: RequestOptions
  readonly response?: { readonly headers: Readonly<Record<string, unknown>> } | undefined
}

interface Hooks {
  readonly before: (name: 'request', hook: (options: RequestOptions) => void) => void
  readonly error: (name: 'request', hook: (error: FailedRequest, options: RequestOptions) => never) => void
}

/** The first plugin is the innermost: each attempt has its own time, not all together, and the others obey what it says of an error. */
function withPatience({ hook }: { readonly hook: Hooks }): Record<string, never> {
  hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(answerTimeout) }
  })
  hook.error('request', (error, options) => {
    // Whoever has not answered may have done it all the same, and would take as long again.
    if (isTimeout(error)) options.request = { ...options.request, retries: 0 }
    const wait = waitOf(error)
    if (wait !== null && error.request !== undefined) error.request.request = { ...error.request.request, retries: 1, retryAfter: wait }
    throw error
  })
  return {}
}

/** The seconds after which an answer allows to ask again, where we wait for that. Limits that say which they are belong to the throttling plugin. */
function waitOf({ status, message, response }: FailedRequest): number | null {
  if (status !== 429 || /secondary rate/i.test(message)) return null
  const seconds = Number(response?.headers['retry-after'] ?? Number.NaN)
  return seconds >= 0 && seconds <= longestWait ? seconds : null
}
