import type { Logger } from '../report/logger.js'
import { explainApiError } from './api-error.js'
import type { GitHubClient } from './client.js'
import type { ActionEvent } from './event.js'

/**
 * The labels of the pull requests that an event is about: of the one that it names, of the one in a merge queue, or of those
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
    const number = pullRequest?.number ?? queuedIn(event.mergeGroup?.headRef ?? '')
    const pulls = number !== undefined ? [(await client.rest.pulls.get({ ...target, pull_number: number })).data]
      : event.push === null ? [] : (await client.rest.repos.listPullRequestsAssociatedWithCommit({ ...target, commit_sha: event.push.after })).data
    return pulls.flatMap(({ labels }) => labels.map(({ name }) => name))
  } catch (error) {
    logger.warning(explainApiError(error, { doing: 'ask for the labels of the pull request', permission: 'pull-requests: read', fromFork: pullRequest?.fromFork ?? false }))
    return known
  }
}

/** The number that GitHub writes into the name of a queue's branch: `refs/heads/gh-readonly-queue/main/pr-12-4f0c…`. */
function queuedIn(ref: string): number | undefined {
  const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1]
  return number === undefined ? undefined : Number(number)
}
