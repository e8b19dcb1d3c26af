import { posix } from 'node:path'
import { annotationsOf } from '../report/annotations.js'
import type { Report } from '../report/document.js'
import { countedFindings } from '../report/wording.js'
import type { AnnotationPlace, Toolkit } from './toolkit.js'

/**
 * Annotates files with the findings of a report.
 *
 * @param folder the folder of the repository that the paths of the report are relative to
 * @returns a sentence about how many are not shown, or null where all are
 */
export function annotate(report: Report, folder: string, toolkit: Pick<Toolkit, 'error' | 'warning' | 'notice' | 'annotated'>): string | null {
  const { shown, omitted } = annotationsOf(report, toolkit.annotated)
  for (const { level, file, line, column, title, message } of shown) {
    const place: AnnotationPlace = {
      title,
      ...(file === null ? {} : { file: posix.isAbsolute(file) ? file : posix.join(folder, file) }),
      ...(line === null ? {} : { startLine: line }),
      ...(column === null ? {} : { startColumn: column })
    }
    toolkit[level](message, place)
  }
  const rest = countedFindings(omitted)
  return rest === '' ? null : `Not annotated, since GitHub shows no more for one step: ${rest}. The job summary has them all.`
}
