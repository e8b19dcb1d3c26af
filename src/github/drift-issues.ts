import type { Config } from '../config/config.js'
import type { FailOn } from '../config/policy.js'
import { deviationsOf } from '../report/drift.js'
import type { Report } from '../report/document.js'
import { limits } from '../report/limits.js'
import type { Logger } from '../report/logger.js'
import { fitIssue, renderGone, renderMovement, titleOfIssue } from '../report/markdown/issue.js'
import type { IssueOptions, Subject } from '../report/markdown/issue.js'
import type { Links } from '../report/markdown.js'
import { writeMemory } from '../report/drift-memory.js'
import { explainApiError } from './api-error.js'
import type { ActionEvent } from './event.js'
import { syncIssue } from './issue.js'
import type { IssueOutcome, Telling } from './issue.js'
import type { Issue, Issues } from './issues.js'
import { bears, makeMarker } from './marker.js'
import { askViewer, isBy } from './viewer.js'

/** What keeping issues needs beside the report. */
export interface Keeping {
  readonly issues: Issues
  readonly failOn: FailOn
  /** Milliseconds since 1970. */
  readonly now: number
  readonly links: Links | undefined
  readonly logger: Logger
}

/** Whether a run keeps issues: not one for what is not merged, nor one that publishes what another run reported. */
export function keepsIssues({ command, issue, reportFrom }: Pick<Config, 'command' | 'issue' | 'reportFrom'>, { pullRequest, mergeGroup }: Pick<ActionEvent, 'pullRequest' | 'mergeGroup'>): boolean {
  return command === 'drift' && issue && reportFrom === null && pullRequest === null && mergeGroup === null
}

/**
 * Keeps one issue for each live database of a report. It never rejects: what fails is one warning, and ends it, since it would fail
 * for the others too.
 *
 * @returns the addresses of the issues about what there is now, as far as they are open
 */
export async function keepIssues(report: Report, keeping: Keeping): Promise<readonly string[]> {
  const { logger } = keeping
  const all = report.targets.length === 0 ? [{ subject: { name: report.name, target: null }, report }] : report.targets.map((target) => ({ subject: { name: report.name, target: target.name }, report: { ...target.report, targets: [] } }))
  const looked = all.filter(({ subject, report: { conclusion } }) => {
    if (conclusion === 'error') logger.info(`${nameOf(subject)} could not be checked: its issue, if it has one, stays as it is.`)
    return conclusion !== 'error'
  })
  const open: string[] = []
  try {
    const ours = looked.length === 0 ? undefined : await findOurs(keeping, looked.map(({ subject }) => markerOf(subject)))
    for (const { subject, report: own } of looked) {
      const { action, issue } = await syncIssue(keeping.issues, ours?.(markerOf(subject)) ?? [], markerOf(subject), tell(subject, own, keeping))
      say(subject, action, issue, logger)
      if (issue !== null && ['opened', 'updated', 'unchanged', 'reopened'].includes(action)) open.push(issue.url)
    }
  } catch (error) {
    logger.warning(explainApiError(error, { doing: 'keep the issue about drift', permission: 'issues: write', fromFork: false }))
  }
  return open
}

/** The first line of the issue of a database: the workflow is no part of it, so that one may be renamed. */
function markerOf({ name, target }: Subject): string {
  return makeMarker('pg-parity-drift', [name ?? '', target ?? ''])
}

/** The issues with one of the markers that are ours, by their marker. Anybody can write our marker, so the author is asked for, too. */
async function findOurs({ issues, logger }: Keeping, markers: readonly string[]): Promise<(marker: string) => readonly Issue[]> {
  const marked = (await issues.all()).filter((issue) => markers.some((marker) => bears(issue, marker)))
  if (marked.length === 0) return () => []
  const { self } = await askViewer(issues.viewer)
  const ours = marked.filter(({ author }) => isBy(author, self))
  for (const { url } of marked.filter((issue) => !ours.includes(issue))) logger.info(`${url} bears our marker and is by somebody else: it is left alone.`)
  return (marker) => ours.filter((issue) => bears(issue, marker))
}

function tell(subject: Subject, report: Report, { failOn, links, now }: Keeping): Telling {
  const options: IssueOptions = { ...(links === undefined ? {} : { links }), failOn, instant: now }
  return {
    title: titleOfIssue(subject),
    drift: deviationsOf(report, failOn),
    instant: now,
    describe: (memory) => fitIssue(subject, report, memory, options, { ...limits.comment, most: limits.comment.most - markerOf(subject).length - writeMemory(memory).length - 3 }),
    moved: (movement, before) => renderMovement(movement, before, report, options),
    gone: (before) => renderGone(before, report, options)
  }
}

function say(subject: Subject, action: IssueOutcome['action'], issue: Issue | null, logger: Logger): void {
  if (issue === null || action === 'none') return
  const what = { opened: 'opened', updated: 'updated', unchanged: 'as it was', closed: 'closed', reopened: 'opened again', 'left closed': 'closed by somebody, and stays so until something new appears' }[action]
  logger.info(`The issue about ${nameOf(subject)} is ${what}: ${issue.url}`)
}

function nameOf({ name, target }: Subject): string {
  return target ?? name ?? 'the live database'
}
