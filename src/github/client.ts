import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Logger } from '../report/logger.js'
import type { Comment, Comments } from './comments.js'

/** The longest time that GitHub may take for one answer, in milliseconds. */
const answerTimeout = 10_000

/** The longest time that we wait for a rate limit to end, in seconds: the verdict is known, and somebody waits for it. */
const longestWait = 30

/** How often a request is repeated that failed for no fault of ours. */
const retries = 2

interface Connection {
  readonly token: string
  /** `GITHUB_API_URL`; GitHub's own where it is not set. */
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
    retry: { retries },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits }
  }, withTimeout, retry, throttling)
}

/** The comments of a pull request. */
export function commentsOf(client: GitHubClient, repository: { readonly owner: string; readonly name: string }, pullRequest: number): Comments {
  const target = { owner: repository.owner, repo: repository.name }
  return {
    pages: () => pagesOf(client, { ...target, issue_number: pullRequest }),
    viewer: async () => {
      const { viewer } = await client.graphql<{ viewer: { login: string; databaseId?: number | null } }>('query { viewer { login databaseId } }')
      return { login: viewer.login, id: viewer.databaseId ?? null }
    },
    create: async (body) => commentOf((await client.rest.issues.createComment({ ...target, issue_number: pullRequest, body })).data),
    update: async (id, body) => commentOf((await client.rest.issues.updateComment({ ...target, comment_id: id, body })).data),
    remove: async (id) => {
      await client.rest.issues.deleteComment({ ...target, comment_id: id })
    }
  }
}

async function* pagesOf(client: GitHubClient, issue: { readonly owner: string; readonly repo: string; readonly issue_number: number }): AsyncGenerator<readonly Comment[]> {
  for await (const { data } of client.paginate.iterator(client.rest.issues.listComments, { ...issue, per_page: 100 })) {
    yield data.map(commentOf)
  }
}

interface RestComment {
  readonly id: number
  readonly body?: string | undefined
  readonly html_url: string
  readonly user: { readonly id: number; readonly login: string; readonly type: string } | null
}

function commentOf({ id, body, html_url: url, user }: RestComment): Comment {
  return { id, body: body ?? '', url, author: user === null ? null : { id: user.id, login: user.login, isBot: user.type === 'Bot' } }
}

/** The first plugin is the innermost: each attempt has its own time, not all together. */
function withTimeout(octokit: { readonly hook: { readonly before: (name: 'request', hook: (options: { request?: { signal?: AbortSignal } }) => void) => void } }): Record<string, never> {
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(answerTimeout) }
  })
  return {}
}
