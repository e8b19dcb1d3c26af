import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readActionInputs } from '../config/action-inputs.js'
import { ConfigError } from '../config/config-error.js'
import type { Config } from '../config/config.js'
import { loadConfig } from '../config/load.js'
import { secretsOf } from '../config/secrets.js'
import { execute } from '../commands/execute.js'
import { failed } from '../commands/failed.js'
import type { RunEvent } from '../commands/run.js'
import { UncheckableError } from '../database/session.js'
import { writeReports } from '../report/files.js'
import type { Logger } from '../report/logger.js'
import { withNamesOnly } from '../report/names-only.js'
import { renderText } from '../report/text.js'
import type { EventRefs } from '../source/base.js'
import { commentsOf, connectGitHub, issuesOf } from './client.js'
import type { GitHubClient } from './client.js'
import { detailsOf } from './details.js'
import { keepsIssues } from './drift-issues.js'
import type { ActionEvent } from './event.js'
import { folderInRepository, readEvent, readPayload } from './event.js'
import { readLabels } from './labels.js'
import { createActionsLogger, printAsText } from './logger.js'
import { maskSecrets } from './masking.js'
import { attempt, publish } from './publish.js'
import type { Publishing } from './publish.js'
import { remoteOf } from './remote.js'
import { adoptReport, eventOfReporter } from './report-from.js'
import { reportFilesOf } from './report-files.js'
import { runnerToolkit } from './toolkit.js'
import type { Toolkit } from './toolkit.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Runs the action in the runner's environment and gives the exit code of the step. Never rejects: what nobody has foreseen is no verdict. */
export async function runAction({ environment, assets }: { readonly environment: Environment; readonly assets: string }): Promise<number> {
  const toolkit = runnerToolkit()
  const actionInputs = readActionInputs(environment)
  const event = readEvent(environment, readPayload(environment, (path) => readFileSync(path, 'utf8')))
  try {
    const currentDirectory = environment['GITHUB_WORKSPACE'] ?? process.cwd()
    const config = await loadConfig({ command: actionInputs.command, actionInputs, environment, currentDirectory })
    maskSecrets(secretsOf(config), toolkit)
    if (config.reportFrom === null && event.name === 'pull_request_target') throw new ConfigError([noTarget])
    return await perform({ ...config, details: detailsOf(config, event) }, event, { environment, assets, toolkit })
  } catch (error) {
    // Nothing is known to publish with but the log and the summary.
    const logger = createActionsLogger({ toolkit, level: 'info', randomToken: randomUUID })
    const outcome = failed(actionInputs.command, null, error, withoutAnnotations(logger, toolkit))
    await publish(outcome.report, { toolkit, logger, event, environment, config: { comment: 'never' }, folder: '', comments: null, issues: null, files: { json: null, html: null } })
    return outcome.exitCode
  }
}

/** Its checkout is base, which proves nothing of the pull request, or the pull request, whose SQL would run beside the secrets of the repository. */
const noTarget = 'Nothing is checked on `pull_request_target`, where the SQL of a pull request would run with the secrets of the repository. Use `pull_request`, and `report-from` for the comment.'

interface Surroundings {
  readonly environment: Environment
  readonly assets: string
  readonly toolkit: Toolkit
}

/** Checks, or adopts the report of another run, and publishes what came of it. */
async function perform(config: Config, event: ActionEvent, { environment, assets, toolkit }: Surroundings): Promise<number> {
  const logger = createActionsLogger({ toolkit, level: config.logLevel, randomToken: randomUUID })
  const client = connectFor(config, event, environment, logger)
  const { workingDirectory, reportFrom } = config
  const log = withoutAnnotations(logger, toolkit)
  const about = reportFrom === null ? event : await eventOfReporter(event, client, logger)
  const outcome = reportFrom === null
    ? await execute(config, { log, progress: () => undefined, assets, interrupted: interruption(), event: runEventOf(event, client, logger), environment })
    : await adoptReport(config, reportFrom, event, log)
  const files = reportFilesOf(config.report, workingDirectory, environment)
  const written = await writeReports(outcome.report, files.all, workingDirectory, logger)
  const ifWritten = (path: string | null): string | null => (path !== null && written.includes(resolve(path)) ? path : null)
  const published = config.details === 'names' ? withNamesOnly(outcome.report) : outcome.report
  await attempt(logger, 'The report could not be printed', () => {
    printAsText(renderText(published, { color: false, definitions: config.logLevel === 'debug' ? 'full' : 'folded' }), toolkit, randomUUID)
  })
  await publish(published, {
    toolkit,
    logger,
    event: about,
    environment,
    config,
    folder: folderInRepository(workingDirectory, environment),
    comments: client === null || about.pullRequest === null || about.repository === null ? null : commentsOf(client, about.repository, about.pullRequest.number),
    issues: issuesFor(config, about, client, logger),
    files: { json: ifWritten(files.json), html: ifWritten(files.html) }
  })
  return outcome.exitCode
}

/** Fires when the runner cancels the step. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const interrupt = (signal: NodeJS.Signals): void => controller.abort(new UncheckableError(`the run was cancelled (${signal})`))
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt).on('SIGHUP', interrupt)
  return controller.signal
}

/** Why a run fails is annotated where it is published: at its place, and once. */
function withoutAnnotations(logger: Logger, toolkit: Toolkit): Logger {
  return { ...logger, error: (message) => printAsText(`error: ${message}`, toolkit, randomUUID) }
}

/** What GitHub can be asked; null without a token, or outside of a repository of GitHub. */
function connectFor(config: Config, event: ActionEvent, environment: Environment, logger: Logger): GitHubClient | null {
  if (config.githubToken === null || event.repository === null) return null
  return connectGitHub({ token: config.githubToken, apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com', logger })
}

/** The issues that a run keeps; null where it keeps none. */
function issuesFor(config: Config, event: ActionEvent, client: GitHubClient | null, logger: Logger): Publishing['issues'] {
  if (!keepsIssues(config, event) || event.repository === null) return null
  if (client === null) logger.warning('No issue is kept about drift: there is no `github-token`.')
  return client === null ? null : { issues: issuesOf(client, event.repository), failOn: config.policy.failOn, now: Date.now() }
}

/** What a command is told of the event. */
function runEventOf(event: ActionEvent, client: GitHubClient | null, logger: Logger): RunEvent {
  const { repository, pullRequest } = event
  return {
    refs: refsOf(event),
    remote: client === null || repository === null ? null : remoteOf(client, { owner: repository.owner, name: repository.name, fromFork: pullRequest?.fromFork ?? false }),
    labels: async () => readLabels(client, event, logger)
  }
}

/** What the event says about base and head. */
function refsOf({ pullRequest, mergeGroup, push, repository, ref }: ActionEvent): EventRefs {
  const defaultBranch = repository?.defaultBranch ?? null
  if (pullRequest !== null) return { kind: 'pull request', defaultBranch, baseBranch: pullRequest.baseRef, base: pullRequest.baseSha, head: pullRequest.headSha }
  if (mergeGroup !== null) return { kind: 'merge group', defaultBranch, base: mergeGroup.baseSha }
  if (push !== null) return { kind: 'push', defaultBranch, branch: ref.replace(/^refs\/heads\//, ''), before: push.before }
  return { kind: 'other', defaultBranch }
}
