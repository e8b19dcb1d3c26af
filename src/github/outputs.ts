import { outputs } from '../config/outputs.js'
import type { OutputName } from '../config/outputs.js'
import type { Report } from '../report/document.js'
import type { Toolkit } from './toolkit.js'

/** Where the report went; null where it did not go. */
export interface Whereabouts {
  readonly reportJson: string | null
  readonly reportHtml: string | null
  readonly commentUrl: string | null
  readonly issueUrls: readonly string[]
}

/** Sets every output of the action; what is not there is the empty string. */
export function setOutputs(report: Report, whereabouts: Whereabouts, toolkit: Pick<Toolkit, 'setOutput'>): void {
  const values = outputValues(report, whereabouts)
  for (const { name } of outputs) toolkit.setOutput(name, values[name])
}

function outputValues(report: Report, { reportJson, reportHtml, commentUrl, issueUrls }: Whereabouts): Readonly<Record<OutputName, string>> {
  const { summary, effect, checksums } = report
  const changed = effect?.summary ?? { create: 0, modify: 0, drop: 0 }
  return {
    conclusion: report.conclusion,
    'create-count': String(summary.create),
    'modify-count': String(summary.modify),
    'drop-count': String(summary.drop),
    'effect-create-count': String(changed.create),
    'effect-modify-count': String(changed.modify),
    'effect-drop-count': String(changed.drop),
    'false-positive-count': String(checksums.filter(({ verdict }) => verdict === 'false-positive').length),
    'finding-count': String(summary.findings.error + summary.findings.warning + summary.findings.notice),
    'report-json': reportJson ?? '',
    'report-html': reportHtml ?? '',
    'comment-url': commentUrl ?? '',
    'issue-url': issueUrls.join('\n')
  }
}
