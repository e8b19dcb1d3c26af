import { UncheckableError } from '../database/session.js'
import type { LineCommit, Remote } from '../source/remote.js'
import { explainApiError } from './api-error.js'
import type { GitHubClient } from './client.js'
import { lineOf } from './line.js'

interface Target {
  readonly owner: string
  readonly name: string
  /** Whether the run is for a pull request of a fork. */
  readonly fromFork: boolean
}

/** What GitHub knows of a repository whose clone is shallow: comparisons, lists of commits, trees, blobs. */
export function remoteOf(client: GitHubClient, { owner, name: repo, fromFork }: Target): Remote {
  const target = { owner, repo }
  const ask = async <Result>(request: () => Promise<Result>): Promise<Result> =>
    request().catch((error: unknown) => {
      const reason = explainApiError(error, { doing: 'ask GitHub for what this clone does not hold', permission: 'contents: read', fromFork })
      throw new UncheckableError(`${reason} Give actions/checkout \`fetch-depth: 0\`, and nobody has to be asked.`, { cause: error })
    })
  return {
    compare: async (base, head) => ask(async () => {
      const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...target, basehead: `${base}...${head}`, per_page: 1 })
      return { tip: data.base_commit.sha, fork: data.merge_base_commit.sha }
    }),
    lineSince: async (commit, instant) => ask(async () => {
      const line: LineCommit[] = []
      for await (const { sha, instant: committed } of lineOf(client, target, commit)) {
        line.push({ commit: sha, instant: committed })
        if (committed < instant) break
      }
      return line
    }),
    tree: async (commit) => ask(async () => {
      const { data } = await client.rest.git.getTree({ ...target, tree_sha: commit, recursive: '1' })
      if (data.truncated) throw new Error('the repository has more files than GitHub lists at once')
      return new Map(data.tree.flatMap(({ type, path, sha }) => (type === 'blob' ? [[path, sha] as const] : [])))
    }),
    readBlobs: async (hashes) => ask(async () => Promise.all(
      hashes.map(async (hash) => Buffer.from((await client.rest.git.getBlob({ ...target, file_sha: hash })).data.content, 'base64').toString())
    ))
  }
}
