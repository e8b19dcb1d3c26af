import type { Logger } from '../report/logger.js'
import { explainApiError } from './api-error.js'
import type { GitHubClient } from './client.js'
import type { ActionEvent } from './event.js'
import { lineOf } from './line.js'
import type { LineMember } from './line.js'

interface Target {
  readonly owner: string
  readonly repo: string
}

/** So many commits of a queue or a push are looked at: each may be a question to GitHub. */
const mostCommits = 50

/**
 * The labels of the pull requests that an event is about: of the one that it names, of all in a merge group, or of those
 * that a push has merged. They are asked for, since payloads are as old as the event; where that fails, the payload's stand.
 *
 * @param client null where there is no token to ask with
 */
export async function readLabels(client: GitHubClient | null, event: ActionEvent, logger: Logger): Promise<readonly string[]> {
  const { repository, pullRequest } = event
  const known = pullRequest?.labels ?? []
  if (client === null || repository === null) return known
  const target = { owner: repository.owner, repo: repository.name }
  try {
    const pulls = await pullRequestsOf(client, target, event, logger)
    return [...new Set(pulls.flatMap(({ labels }) => labels.map(({ name }) => name)))]
  } catch (error) {
    logger.warning(explainApiError(error, { doing: 'ask for the labels of the pull request', permission: 'pull-requests: read', fromFork: pullRequest?.fromFork ?? false }))
    return known
  }
}

/** A pull request as GitHub tells of it. */
interface Labelled {
  readonly labels: readonly { readonly name: string }[]
}

/** The pull requests that an event is about. What is written in commits is not believed: anybody may have written it. */
async function pullRequestsOf(client: GitHubClient, target: Target, { pullRequest, mergeGroup, push }: ActionEvent, logger: Logger): Promise<readonly Labelled[]> {
  const ask = async (numbers: readonly number[]): Promise<readonly Labelled[]> =>
    Promise.all([...new Set(numbers)].map(async (number) => (await client.rest.pulls.get({ ...target, pull_number: number })).data))
  const lineSince = async (base: string, head: string): Promise<readonly LineMember[]> =>
    readLine(client, target, base, head).catch((error: unknown) => {
      logger.info(explainApiError(error, { doing: `ask for the commits since ${base.slice(0, 10)}, and the pull requests behind them`, permission: 'contents: read', fromFork: false }))
      return [{ sha: head, instant: Number.NaN, parents: [] }]
    })
  if (pullRequest !== null) return ask([pullRequest.number])
  if (mergeGroup !== null) {
    const line = await lineSince(mergeGroup.baseSha, mergeGroup.headSha)
    const branch = mergeGroup.baseRef.replace(/^refs\/heads\//, '')
    const queued = await queuedAt(client, target, branch, line).catch(() => [])
    const named = await ask([...queuedIn(mergeGroup.headRef), ...queued])
    return queued.length > 0 ? named : [...named, ...(await mergedHeads(client, target, branch, line))]
  }
  if (push === null) return []
  const line = /^0+$/.test(push.before) ? [{ sha: push.after }] : await lineSince(push.before, push.after)
  return (await Promise.all(line.map(async ({ sha }) => associated(client, target, sha)))).flat()
}

async function associated(client: GitHubClient, target: Target, commit: string) {
  return (await client.rest.repos.listPullRequestsAssociatedWithCommit({ ...target, commit_sha: commit })).data
}

/** The commits from head down to base, without base: what a queue or a push has made, one or more for each pull request. */
async function readLine(client: GitHubClient, target: Target, base: string, head: string): Promise<readonly LineMember[]> {
  const line: LineMember[] = []
  for await (const member of lineOf(client, target, head)) {
    if (member.sha === base || line.length === mostCommits) break
    line.push(member)
  }
  return line
}

interface QueueAnswer {
  readonly repository: { readonly mergeQueue: { readonly entries: { readonly nodes: readonly { readonly headCommit: { readonly oid: string } | null; readonly pullRequest: { readonly number: number } | null }[] } } | null } | null
}

/** The pull requests of a queue whose commit is among those given. */
async function queuedAt(client: GitHubClient, { owner, repo }: Target, branch: string, line: readonly LineMember[]): Promise<readonly number[]> {
  const { repository } = await client.graphql<QueueAnswer>(
    'query ($owner: String!, $repo: String!, $branch: String!) { repository(owner: $owner, name: $repo) { mergeQueue(branch: $branch) { entries(first: 100) { nodes { headCommit { oid } pullRequest { number } } } } } }',
    { owner, repo, branch }
  )
  const commits = new Set(line.map(({ sha }) => sha))
  const entries = repository?.mergeQueue?.entries.nodes ?? []
  return entries.flatMap(({ headCommit, pullRequest }) => (headCommit !== null && pullRequest !== null && commits.has(headCommit.oid) ? [pullRequest.number] : []))
}

/** The open pull requests whose newest commits were merged, where a queue merges and does not squash. */
async function mergedHeads(client: GitHubClient, target: Target, branch: string, line: readonly LineMember[]): Promise<readonly Labelled[]> {
  const heads = line.flatMap(({ parents }) => parents.slice(1))
  const found = await Promise.all(heads.map(async (head) =>
    (await associated(client, target, head)).filter((pull) => pull.state === 'open' && pull.head.sha === head && pull.base.ref === branch)))
  return found.flat()
}

/** The number that GitHub writes into the name of a queue's branch, which is the last of the group: `refs/heads/gh-readonly-queue/main/pr-12-4f0c…`. */
function queuedIn(ref: string): readonly number[] {
  const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1]
  return number === undefined ? [] : [Number(number)]
}
