import type { Code, Severity } from '../config/codes.js'
import { isSaidByChecksums } from './checksums.js'
import type { Report, ReportedChange, ReportedFinding } from './document.js'
import { handOut } from './groups.js'

/** A difference between the two sides, and what the findings that say the same of it add. */
export interface Difference {
  readonly change: ReportedChange
  /** The codes that say what to do about it: none where it is accepted, or where two sources of any kind are compared. */
  readonly advised: readonly Code[]
  /** What it counts: as its findings say, which know of what is allowed. */
  readonly severity: Severity
  /** Why it counts less than it would: `allowed: …`, `known: it is in the baseline`. */
  readonly remarks: readonly string[]
}

/** A report sorted for people: every difference once, then the findings that are no differences; the gravest first. */
export interface Outline {
  readonly differences: readonly Difference[]
  readonly others: readonly ReportedFinding[]
}

const differenceCodes: ReadonlySet<Code> = new Set<Code>([
  'object-missing', 'object-extra', 'object-changed', 'object-cosmetic', 'object-unknown',
  'live-missing', 'live-extra', 'live-changed', 'live-pending', 'live-unmanaged'
])

/** Joins the changes of a report with the findings about them, so that renderers say each thing once. */
export function outlineOf(report: Pick<Report, 'command' | 'changes' | 'findings'>): Outline {
  const unclaimed = new Set(report.findings)
  const take = handOut(report.findings.filter(({ code, object }) => object !== undefined && differenceCodes.has(code)), ({ object, details }) => keyOf(object, details['aspect']))
  const differences = report.changes.map((change) => {
    // A finding that names an aspect is about that one; an object can differ in several.
    const findings = [...take(keyOf(change)), ...take(keyOf(change, change.aspect))]
    for (const finding of findings) unclaimed.delete(finding)
    const remarks = findings.flatMap(remarksOf)
    const advised = report.command === 'diff' || remarks.length > 0 ? [] : findings.map(({ code }) => code)
    return { change, advised, severity: bySeverity(findings, ({ severity }) => severity)[0]?.severity ?? change.severity, remarks }
  })
  return {
    differences: bySeverity(differences, ({ severity }) => severity),
    others: bySeverity([...unclaimed].filter((finding) => !isSaidByChecksums(finding, report)), ({ severity }) => severity)
  }
}

/** Sorts by severity, the gravest first; what is equally grave keeps its order. */
export function bySeverity<T>(items: readonly T[], severityOf: (item: T) => Severity): readonly T[] {
  const rank = { error: 0, warning: 1, notice: 2 }
  return items.toSorted((left, right) => rank[severityOf(left)] - rank[severityOf(right)])
}

/** So many notices of one code are said in full. */
const fullNotices = 3

/** The findings of one code that are worth a line each, and how many notices more there are. */
export function worthALine(findings: readonly ReportedFinding[]): { readonly shown: readonly ReportedFinding[]; readonly more: number } {
  const notices = findings.filter(({ severity }) => severity === 'notice')
  if (notices.length <= fullNotices + 1) return { shown: findings, more: 0 }
  const left = new Set(notices.slice(fullNotices))
  return { shown: findings.filter((finding) => !left.has(finding)), more: left.size }
}

function remarksOf({ details }: ReportedFinding): readonly string[] {
  return [
    ...(typeof details['allowed'] === 'string' ? [`allowed: ${details['allowed']}`] : []),
    ...(details['baseline'] === true ? ['known: it is in the baseline'] : [])
  ]
}

function keyOf(object: { readonly kind: string; readonly name: string } | undefined, aspect?: unknown): string {
  return JSON.stringify([object?.kind, object?.name, aspect])
}
