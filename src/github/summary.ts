import type { Report } from '../report/document.js'
import { limits } from '../report/limits.js'
import { fitMarkdown } from '../report/markdown.js'
import type { MarkdownOptions } from '../report/markdown.js'
import type { Toolkit } from './toolkit.js'

/** Writes the report into the summary of the job. Where the runner offers none, there is nothing to do. */
export async function writeSummary(
  report: Report, options: MarkdownOptions, toolkit: Pick<Toolkit, 'writeSummary'>, environment: Readonly<Record<string, string | undefined>>
): Promise<void> {
  if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  // The toolkit ends it with a line break of its own.
  await toolkit.writeSummary(fitMarkdown(report, options, { ...limits.summary, most: limits.summary.most - 2 }))
}
