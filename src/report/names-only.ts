import { listed } from './wording.js'
import type { Report, ReportedChange, ReportedFinding } from './document.js'

/**
 * A report that tells which objects differ and in what, and neither definitions nor values: what is published of a database whose
 * schema not every reader may know. Names stay.
 */
export function withNamesOnly(report: Report): Report {
  return { ...bare(report), targets: report.targets.map((target) => ({ ...target, report: { ...bare(target.report), targets: [] } })) }
}

function bare<R extends Omit<Report, 'targets'>>(report: R): R {
  return {
    ...report,
    changes: report.changes.map(withoutValues),
    effect: report.effect === null ? null : { ...report.effect, changes: report.effect.changes.map(withoutValues) },
    findings: report.findings.map(withoutMessage),
    patch: null,
    checksums: report.checksums.map(({ currentDefinition: _current, desiredDefinition: _desired, rest: _rest, ...checksum }) => checksum)
  }
}

function withoutValues(change: ReportedChange): ReportedChange {
  const { attributes, reason } = change
  const names = attributes.length === 0 ? {} : { reason: [`it differs in its ${listed(attributes.map(({ name }) => name))}`, ...(reason === undefined ? [] : [reason])].join('; ') }
  return { ...change, attributes: [], ...names, currentDefinition: null, desiredDefinition: null }
}

/** Sentences about differences quote both values. */
function withoutMessage(finding: ReportedFinding): ReportedFinding {
  const { attributes, ...details } = finding.details
  if (!Array.isArray(attributes) || attributes.length === 0) return finding
  const names = attributes.map(({ name }: { readonly name: string }) => name)
  return { ...finding, message: `The ${finding.object?.kind ?? 'object'} ${finding.object?.name ?? ''} differs in its ${listed(names)}.`, details: { ...details, attributes: names } }
}
