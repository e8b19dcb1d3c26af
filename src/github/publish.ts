import type { Config } from '../config/config.js'
import type { Report } from '../report/document.js'
import { limits } from '../report/limits.js'
import type { Logger } from '../report/logger.js'
import { fitMarkdown, renderResolved } from '../report/markdown.js'
import type { Links, MarkdownOptions } from '../report/markdown.js'
import { annotate } from './annotate.js'
import { explainApiError } from './api-error.js'
import { markerOf, syncComment } from './comment.js'
import type { CommentOutcome, Wish } from './comment.js'
import type { Comment, Comments } from './comments.js'
import { keepIssues } from './drift-issues.js'
import type { Keeping } from './drift-issues.js'
import type { ActionEvent } from './event.js'
import { setOutputs } from './outputs.js'
import { writeSummary } from './summary.js'
import type { Toolkit } from './toolkit.js'

/** What publishing needs beside the report. */
export interface Publishing {
  readonly toolkit: Toolkit
  readonly logger: Logger
  readonly event: ActionEvent
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly config: Pick<Config, 'comment'>
  /** The folder of the repository that the paths of the report are relative to; empty for its root. */
  readonly folder: string
  /** The comments of the pull request; null where the run is for none, or there is no token. */
  readonly comments: Comments | null
  /** The issues of the repository; null where the run keeps none. */
  readonly issues: Pick<Keeping, 'issues' | 'failOn' | 'now'> | null
  /** Reports that were written, for the outputs. */
  readonly files: { readonly json: string | null; readonly html: string | null }
}

/**
 * Publishes a report: annotations, job summary, comment, issues, outputs.
 *
 * Each is tried whatever becomes of the others; what fails is one warning. It never rejects and never changes a verdict.
 */
export async function publish(report: Report, publishing: Publishing): Promise<void> {
  const { toolkit, logger, environment, event, files, folder } = publishing
  const options = markdownOptions(report, publishing)
  // Annotations of this run are not seen in the pull request, and its files are not what is checked out here.
  if (report.untrusted === undefined) {
    await attempt(logger, 'The findings could not be annotated', () => {
      const rest = annotate(report, folder, toolkit)
      if (rest !== null) logger.info(rest)
    })
  }
  await attempt(logger, 'The job summary could not be written', () => writeSummary(report, options, toolkit, environment))
  const explain = (error: unknown, doing: string): void => logger.warning(explainApiError(error, { doing, permission: 'pull-requests: write', fromFork: event.pullRequest?.fromFork ?? false }))
  const { url: commentUrl, former } = await comment(report, options, publishing).catch((error: unknown) => {
    explain(error, 'comment on the pull request')
    return nowhere
  })
  await retire(former, publishing).catch((error: unknown) => explain(error, 'fold the comment that was made with another token'))
  const issueUrls = publishing.issues === null ? [] : await keepIssues(report, { ...publishing.issues, links: withRun(options.links, event.runUrl), logger })
  await attempt(logger, 'The outputs could not be set', () => {
    setOutputs(report, { reportJson: files.json, reportHtml: files.html, commentUrl, issueUrls }, toolkit)
  })
}

/** Whether a report has anything that a reviewer should hear of without asking. */
export function isWorthSaying({ conclusion, changes, effect, findings, migrations, cleanup }: Report): boolean {
  return conclusion !== 'success' || changes.length > 0 || findings.length > 0
    || (effect !== null && effect.changes.length > 0) || migrations.some((migration) => migration.new) || (cleanup?.planned.length ?? 0) > 0
}

const nowhere = { url: null, former: [] }

async function comment(report: Report, options: MarkdownOptions, { comments, config, event }: Publishing): Promise<Pick<CommentOutcome, 'url' | 'former'>> {
  if (comments === null || config.comment === 'never') return nowhere
  const marker = markerOf({ command: report.command, name: report.name, workflow: event.workflow, job: event.job })
  const wish: Wish = config.comment === 'always' || isWorthSaying(report)
    ? { kind: 'say', body: commentBody(report, options, event.runUrl, marker) }
    : { kind: 'take-back', body: renderResolved(report, options.links) }
  return syncComment(comments, marker, wish)
}

/** What was said with another token cannot be taken back, and is not fought over: it is folded. */
async function retire(former: readonly Comment[], { comments }: Publishing): Promise<void> {
  for (const each of former) await comments?.minimize(each)
}

/** Without times, and without the merge commit that GitHub makes anew: a run that finds the same leaves the comment as it is. */
function commentBody(report: Report, options: MarkdownOptions, run: string | null, marker: string): string {
  const links = withRun(options.links, run)
  return fitMarkdown({ ...report, timings: {}, revisions: undefined }, { ...options, ...(links === undefined ? {} : { links }) }, { ...limits.comment, most: limits.comment.most - marker.length - 1 })
}

/** With the way to the job summary, for readers who are not there. */
function withRun(links: Links | undefined, run: string | null): Links | undefined {
  return links === undefined || run === null ? links : { ...links, run }
}

function markdownOptions(report: Report, { event, folder }: Publishing): MarkdownOptions {
  const { repository, pullRequest, triggeringRun } = event
  const reporter = report.untrusted === undefined ? null : (triggeringRun?.url ?? null)
  const links: Links | null = repository === null ? null : {
    repository: repository.url, sha: pullRequest?.headSha ?? event.sha, directory: folder, ...(reporter === null ? {} : { reporter })
  }
  return { ...(links === null ? {} : { links }), subject: pullRequest === null ? 'head' : 'this pull request' }
}

/** Does what must not stop anything else: where it fails, that is one warning. */
export async function attempt(logger: Logger, failure: string, action: () => void | Promise<void>): Promise<void> {
  try {
    await action()
  } catch (error) {
    logger.warning(`${failure}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
