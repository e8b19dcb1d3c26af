import type { GitHubClient } from './client.js'

/** A commit of a branch's own line. */
export interface LineMember {
  readonly sha: string
  /** Its committer date, milliseconds since 1970; not a number where GitHub does not tell. */
  readonly instant: number
  /** The first is the next of the line, others were merged. */
  readonly parents: readonly string[]
}

/** A commit and what its first parents lead through, newest first, as far as it is asked for. Rejects with what octokit rejects with. */
export async function* lineOf(client: GitHubClient, target: { readonly owner: string; readonly repo: string }, commit: string): AsyncGenerator<LineMember> {
  // Commits of other branches that were merged stand in between.
  let next: string | undefined = commit
  for await (const { data } of client.paginate.iterator(client.rest.repos.listCommits, { ...target, sha: commit, per_page: 100 })) {
    const page = new Map(data.map((each) => [each.sha, each]))
    for (let found = page.get(next); found !== undefined; found = next === undefined ? undefined : page.get(next)) {
      const parents = found.parents.map(({ sha }) => sha)
      yield { sha: found.sha, instant: Date.parse(found.commit.committer?.date ?? ''), parents }
      next = parents[0]
    }
    if (next === undefined) return
  }
}
