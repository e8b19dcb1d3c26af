import type { Git } from './git.js'

/** What is known of the base that head is judged against. */
export interface BaseRequest {
  /** What the user gave. */
  readonly given: string | null
  /** The commits that the event speaks of. */
  readonly event: { readonly base: string | null; readonly head: string | null } | null
}

/** What GitHub writes for `before` when a branch was pushed for the first time. */
const noCommit = /^0+$/

/**
 * The commit that head is compared with: the one that was given; on a checkout of a pull request's merge commit that
 * commit's first parent, since the payload's base is stale as soon as the base branch moves; else the merge base with the
 * event's base, or with the default branch of `origin`.
 *
 * @returns the commit's hash; undefined where there is no repository or no such commit
 */
export async function resolveBase(git: Git, request: BaseRequest): Promise<string | undefined> {
  const ask = async (...parameters: readonly string[]): Promise<string | undefined> => {
    const answer = await git.run(...parameters).catch(() => undefined)
    return answer === undefined || answer.trim() === '' ? undefined : answer.trim()
  }
  const commit = async (ref: string): Promise<string | undefined> => ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (request.given !== null) return commit(request.given)
  const head = await commit('HEAD')
  if (head === undefined) return undefined
  const base = request.event?.base ?? null
  if (base !== null && !noCommit.test(base)) {
    const merged = await commit('HEAD^2')
    if (merged !== undefined && merged === request.event?.head) return commit('HEAD^1')
    const tip = await commit(base)
    return tip === undefined ? undefined : ask('merge-base', tip, head)
  }
  for (const branch of ['origin/HEAD', 'origin/main', 'origin/master']) {
    const tip = await commit(branch)
    if (tip !== undefined) return ask('merge-base', tip, head)
  }
  return undefined
}
