import { foldLine } from '../report/visible.js'

/** What was tried, for the sentence about why it failed. */
export interface Attempt {
  /** In the infinitive: `comment on the pull request`. */
  readonly doing: string
  /** The permission that it needs: `pull-requests: write`. */
  readonly permission: string
  /** Whether the run is for a pull request of a fork or of Dependabot, whose token can only read. */
  readonly fromFork: boolean
}

/** One sentence about why GitHub did not do what was tried, and what would help. */
export function explainApiError(error: unknown, { doing, permission, fromFork }: Attempt): string {
  const status = statusOf(error)
  const message = foldLine(error instanceof Error ? error.message : String(error), 300)
  const lead = `Could not ${doing}: `
  if (isRateLimited(status, error)) return `${lead}GitHub's rate limit is used up (${message}).`
  switch (status) {
    case 401: return `${lead}GitHub does not accept the token of \`github-token\` (${message}).`
    case 403:
    case 404: return fromFork
      ? `${lead}runs for pull requests of forks and of Dependabot get a token that can only read, so it lacks the permission \`${permission}\`; the job summary has the whole report, and a workflow_run may publish it (\`report-from\`).`
      : `${lead}the token lacks the permission \`${permission}\`: give it to the job under \`permissions\` (${message}).`
    case 410: return `${lead}issues are turned off in this repository (${message}).`
    case 422: return `${lead}GitHub does not take it (${message}).`
    case null: return `${lead}${message}`
    default: return isTimeout(error) ? `${lead}GitHub did not answer in time.` : `${lead}GitHub did not answer as it should (${status}: ${message}).`
  }
}

/** The HTTP status of the answer, or what GraphQL, which always answers 200, says instead of one; null where there was no answer. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  if ('status' in error && typeof error.status === 'number') return error.status
  const [said] = 'errors' in error && Array.isArray(error.errors) ? (error.errors as readonly { readonly type?: string }[]) : []
  switch (said?.type) {
    case 'FORBIDDEN': return 403
    case 'NOT_FOUND': return 404
    case 'RATE_LIMITED': return 429
    default: return null
  }
}

function isRateLimited(status: number | null, error: unknown): boolean {
  return status === 429 || (status === 403 && error instanceof Error && /rate limit/i.test(error.message))
}

/** Whether nobody has answered in time. */
export function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return ('name' in error && (error.name === 'TimeoutError' || error.name === 'AbortError')) || ('cause' in error && isTimeout(error.cause))
}
