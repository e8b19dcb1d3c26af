/** Where the stand-in and GitHub differ, and a program would see it. */
import type { Call } from './github.js'
import type { GitHubAnswer, GitHubRequest, Interceptor } from './github-proxy.js'

/** What GitHub accepts as the body of a comment or an issue, in characters. */
const bodyLimit = 65_536

/**
 * Answers as GitHub does where the stand-in does not.
 *
 * @param call asks the stand-in
 * @param path of the repository
 * @param logins of those who own a token, by their tokens
 */
export function missing(call: Call, path: string, logins: ReadonlyMap<string, string>): Interceptor {
  return async (request) => {
    const login = logins.get(request.token)
    if (login === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    if (isTooLong(request.body)) return tooLong
    if (request.path === '/user') return forbidden
    if (request.path === '/graphql') return graphql(request, login)
    return pullsOfCommit(call, path, request)
  }
}

const forbidden: GitHubAnswer = { status: 403, body: { message: 'Resource not accessible by integration' } }

const tooLong: GitHubAnswer = {
  status: 422,
  body: {
    message: 'Validation Failed',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' }]
  }
}

function isTooLong(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('body' in body)) return false
  return typeof body.body === 'string' && [...body.body].length > bodyLimit
}

/** The stand-in has no GraphQL. GraphQL spells the login of `viewer` with `[bot]`, and that of an author without. */
function graphql(request: GitHubRequest, login: string): GitHubAnswer {
  const text = JSON.stringify(request.body)
  if (text.includes('minimizeComment')) {
    return { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } }
  }
  if (text.includes('viewer')) return { status: 200, body: { data: { viewer: { login } } } }
  return { status: 200, body: { errors: [{ message: 'the stand-in does not know this query' }] } }
}

interface Pull {
  readonly head: { readonly sha: string }
}

/** The stand-in does not know which pull requests a commit belongs to. */
async function pullsOfCommit(call: Call, path: string, request: GitHubRequest): Promise<GitHubAnswer | undefined> {
  const sha = new RegExp(`^${path}/commits/([0-9a-f]{40})/pulls(\\?|$)`).exec(request.path)?.[1]
  if (sha === undefined) return undefined
  const { body } = await call<readonly Pull[]>('GET', `${path}/pulls?state=all&per_page=100`, undefined, request.token)
  return { status: 200, body: body.filter((pull) => pull.head.sha === sha) }
}
