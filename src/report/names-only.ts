import { codes } from '../config/codes.js'
import type { Report, ReportedChange, ReportedFinding } from './document.js'
import { listed } from './wording.js'

/**
 * A report that tells which objects differ and in what, and neither definitions nor values, nor where a live database is: what is
 * published where not every reader may know the schema. Names stay.
 */
export function withNamesOnly(report: Report): Report {
  return { ...bare(report), targets: report.targets.map((target) => ({ ...target, report: { ...bare(target.report), targets: [] } })) }
}

function bare<R extends Omit<Report, 'targets'>>(report: R): R {
  return {
    ...report,
    compared: report.compared !== null && report.command === 'drift' ? { ...report.compared, current: 'the live database' } : report.compared,
    changes: report.changes.map(withoutValues),
    effect: report.effect === null ? null : { ...report.effect, changes: report.effect.changes.map(withoutValues) },
    findings: report.findings.map(withoutMessage),
    patch: null,
    loops: report.loops.map((loop) => ({ ...loop, spelling: [] })),
    ...(report.generator === undefined ? {} : { generator: withoutTexts(report.generator) }),
    checksums: report.checksums.map(({ currentDefinition: _current, desiredDefinition: _desired, rest: _rest, edited, ...checksum }) =>
      ({ ...checksum, ...(edited === undefined ? {} : { edited: { ...edited, rest: [] } }) }))
  }
}

/** Which files a generator wrote and what they do, without their texts. */
function withoutTexts(generator: NonNullable<Report['generator']>): NonNullable<Report['generator']> {
  return {
    ...generator,
    runs: generator.runs.map((run) => ({
      ...run,
      files: run.files.map((file) => ({ ...file, text: null })),
      printed: run.printed === null ? null : '-- SQL',
      effect: { ...run.effect, changes: run.effect.changes.map(withoutValues) },
      spelling: []
    })),
    loop: generator.loop === null ? null : { ...generator.loop, values: [] }
  }
}

function withoutValues(change: ReportedChange): ReportedChange {
  const { attributes, reason } = change
  const names = attributes.length === 0 ? {} : { reason: [`it differs in its ${listed(attributes.map(({ name }) => name))}`, ...(reason === undefined ? [] : [reason])].join('; ') }
  return { ...change, attributes: [], ...names, currentDefinition: null, desiredDefinition: null }
}

/** Sentences about differences quote both values, and those about generators what they wrote. */
function withoutMessage(finding: ReportedFinding): ReportedFinding {
  if (finding.code.startsWith('generator-')) {
    const { files, touched, causes } = finding.details
    return { ...finding, message: codes.find(({ code }) => code === finding.code)?.description ?? '', details: { files, touched, causes } }
  }
  const { attributes, ...details } = finding.details
  if (!Array.isArray(attributes) || attributes.length === 0) return finding
  const names = attributes.map(nameOf)
  return { ...finding, message: `The ${finding.object?.kind ?? 'object'} ${finding.object?.name ?? ''} differs in its ${listed(names)}.`, details: { ...details, attributes: names } }
}

/** The name of an attribute; the details of a report that others wrote may hold anything. */
function nameOf(attribute: unknown): string {
  return typeof attribute === 'object' && attribute !== null && 'name' in attribute ? String(attribute.name) : ''
}
