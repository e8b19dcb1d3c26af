import { resolve } from 'node:path'
import type { Config } from '../config/config.js'
import { failed } from '../commands/failed.js'
import type { Outcome } from '../commands/run.js'
import type { Logger } from '../report/logger.js'
import { readUntrusted, withVerdictOf } from '../report/untrusted.js'
import { InputError } from '../source/input-error.js'
import { explainApiError } from './api-error.js'
import type { GitHubClient } from './client.js'
import type { ActionEvent, PullRequest, TriggeringRun } from './event.js'

/**
 * The report of an earlier run, with the verdict of that run as GitHub tells it. To publish a verdict is no verdict: the exit
 * code is 0, and 2 where there is no report to publish, which is then what is published.
 */
export async function adoptReport(config: Config, path: string, { triggeringRun }: ActionEvent, log: Logger): Promise<Outcome> {
  const fail = (reason: string): Outcome => failed(config.command, config.name, new InputError(`\`report-from\`: ${path} cannot be published: ${reason}.`), log)
  const read = await readUntrusted(resolve(config.workingDirectory, path))
  if (!read.ok) return fail(read.problem)
  const { command, name } = read.value
  if (command !== config.command) return fail(`it is of \`${command}\`, and \`mode\` is \`${config.command}\``)
  const run = triggeringRun === null ? null : (triggeringRun.conclusion ?? 'not completed')
  return { report: withVerdictOf(run, { ...read.value, name: config.name ?? name }), exitCode: 0 }
}

/**
 * The event that a report of the triggering run is published for: the pull request and the commit of that run, and its
 * workflow, so that its comment is found again whatever runs in between. Nothing is taken from the report.
 */
export async function eventOfReporter(event: ActionEvent, client: GitHubClient | null, logger: Logger): Promise<ActionEvent> {
  const { triggeringRun: run, repository } = event
  if (run === null) return event
  const pullRequest = client === null || repository === null ? null : await findPullRequest(client, { owner: repository.owner, repo: repository.name }, run, logger)
  return { ...event, workflow: run.workflow, sha: run.headSha, pullRequest }
}

/** The one open pull request whose newest commit the run was for. The payload names none for forks, and asking by commit finds no commit of a fork. */
async function findPullRequest(
  client: GitHubClient, target: { readonly owner: string; readonly repo: string }, { event, head, headSha }: TriggeringRun, logger: Logger
): Promise<PullRequest | null> {
  const nobody = (why: string): null => {
    logger.warning(`Nothing is said in a pull request: ${why}.`)
    return null
  }
  if (!event.startsWith('pull_request')) return nobody(`the run that wrote the report was for ${event}`)
  if (head === null) return nobody('the branch of the run that wrote the report is gone')
  try {
    const pulls = (await client.rest.pulls.list({ ...target, head, state: 'open', per_page: 100 })).data.filter((pull) => pull.head.sha === headSha)
    const [pull] = pulls
    if (pull === undefined || pulls.length > 1) return nobody(`${pulls.length === 0 ? 'no' : 'more than one'} open pull request of ${head} has the newest commit ${headSha.slice(0, 10)}`)
    return { number: pull.number, baseRef: pull.base.ref, baseSha: pull.base.sha, headSha, fromFork: false, labels: pull.labels.map(({ name }) => name) }
  } catch (error) {
    return nobody(explainApiError(error, { doing: 'find the pull request', permission: 'pull-requests: write', fromFork: false }).replace(/\.$/, ''))
  }
}
