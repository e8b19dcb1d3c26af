import type { Severity } from '../config/codes.js'
import { advice } from './advice.js'
import { bySeverity } from './differences.js'
import type { Report } from './document.js'
import { annotationsPerStep } from './limits.js'
import { foldLine } from './visible.js'
import { verdictOf } from './wording.js'

/** A remark at a line of a file. Paths are relative to the working directory; lines and columns count from 1. */
export interface Annotation {
  readonly level: Severity
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly title: string
  readonly message: string
}

export interface Annotations {
  /** The gravest first; of each level no more than are shown for one step. */
  readonly shown: readonly Annotation[]
  /** How many more there would be of each level. */
  readonly omitted: Readonly<Record<Severity, number>>
}

/** The longest message of an annotation, in characters: it stands between lines of code. */
const longestMessage = 2_000

/**
 * The findings of a report as annotations. Those that have a place come before those of the same severity that have none.
 *
 * @param earlier how many of each level the step has made already
 */
export function annotationsOf(report: Report, earlier: Readonly<Record<Severity, number>> = { error: 0, warning: 0, notice: 0 }): Annotations {
  const all = bySeverity([...errorOf(report), ...placedFirst(report.findings.map(annotationOf))], ({ level }) => level)
  const taken = { ...earlier }
  const shown = all.filter(({ level }) => ++taken[level] <= annotationsPerStep)
  const omitted = (level: Severity): number => Math.max(0, taken[level] - Math.max(annotationsPerStep, earlier[level]))
  return { shown, omitted: { error: omitted('error'), warning: omitted('warning'), notice: omitted('notice') } }
}

function annotationOf({ code, severity, message, object, location }: Report['findings'][number]): Annotation {
  return {
    level: severity,
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
    title: object === undefined ? code : `${code}: ${object.kind} ${foldLine(object.name, 150)}`,
    message: `${foldLine(message, longestMessage)}\n${advice[code]}`
  }
}

/** Why there is no verdict, unless a finding says so at its place. */
function errorOf(report: Report): readonly Annotation[] {
  if (report.error === undefined || report.findings.some(({ code }) => code === 'migration-failed')) return []
  const message = [...report.error].slice(0, longestMessage).join('')
  const { file, line, column } = report.errorLocation ?? { file: null, line: null, column: null }
  return [{ level: 'error', file, line, column, title: `pg-parity ${verdictOf(report)}`, message }]
}

function placedFirst(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations.filter(({ file }) => file !== null), ...annotations.filter(({ file }) => file === null)]
}
