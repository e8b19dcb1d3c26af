import { codes } from '../../config/codes.js'
import { advice } from '../advice.js'
import { worthALine } from '../differences.js'
import type { Difference } from '../differences.js'
import type { Report, ReportedChange, ReportedFinding } from '../document.js'
import { groupBy } from '../groups.js'
import { visibleLine, visibleLines } from '../visible.js'
import { counted, describeValues, doubt } from '../wording.js'
import { labelled, severityMark, widthOf } from './palette.js'
import type { Palette } from './palette.js'

/** Lines of a definition that are shown where definitions are folded. */
const foldedLines = 8

/** One block a difference: what has to be done to what and where, what differs, both definitions, since when. Of what is accepted only why. */
export function differenceLines({ change, severity, remarks }: Difference, definitions: 'folded' | 'full', palette: Palette): readonly string[] {
  const title = `${palette.severity(severity, severityMark[severity])} ${change.action} ${change.kind} ${palette.strong(visibleLine(change.name))}`
  const accepted = remarks.length > 0
  const [current, desired] = accepted ? [null, null] : definitionsOf(change, definitions)
  const rows = [
    ...(change.aspect === 'definition' ? [] : [['aspect', change.aspect] as const]),
    ...(accepted ? [] : change.attributes).map((attribute) => {
      const [from, to] = describeValues(attribute)
      return [visibleLine(attribute.name), `${palette.removed(from)} → ${palette.added(to)}`] as const
    }),
    ...(doubt(change) === null ? [] : [['note', visibleLine(doubt(change) ?? '')] as const]),
    ...remarks.map((remark) => ['note', visibleLine(remark)] as const),
    ...(current === null ? [] : [['current', current] as const]),
    ...(desired === null ? [] : [['desired', desired] as const]),
    ...historyOf(change)
  ]
  return [`  ${title}${placeOf(change, palette)}`, ...labelled(rows, 4, palette), '']
}

/** One block a code: every finding of it with its place, then what to do, once. */
export function findingLines(findings: readonly ReportedFinding[], palette: Palette): readonly string[] {
  return [...groupBy(findings, ({ code }) => code)].flatMap(([code, group]) => [
    `  ${palette.strong(code)}  ${palette.faint(codes.find((description) => description.code === code)?.description ?? '')}`,
    ...worthALine(group).shown.map((finding) => `    ${palette.severity(finding.severity, severityMark[finding.severity])} ${visibleLine(finding.message)}${placeOf(finding, palette)}`),
    ...moreLines(worthALine(group).more, palette),
    `    ${palette.faint('→')} ${advice[code]}`,
    ''
  ])
}

function moreLines(more: number, palette: Palette): readonly string[] {
  return more === 0 ? [] : [`    ${palette.faint(`and ${counted(more, 'more notice')} of the kind`)}`]
}

/** What to do about the differences: a sentence for each code that occurs. */
export function adviceLines(differences: readonly Difference[], palette: Palette): readonly string[] {
  const occurring = new Set(differences.flatMap(({ advised }) => advised))
  return occurring.size === 0 ? [] : [...[...occurring].map((code) => `  ${palette.faint('→')} ${code}: ${advice[code]}`), '']
}

/** One line an object that changes: `modify column public.users.email  type text → character varying(320)`. */
export function effectLines(effect: NonNullable<Report['effect']>, palette: Palette): readonly string[] {
  const width = widthOf(effect.changes.map(objectOf))
  return effect.changes.map((change) => {
    const attributes = change.attributes.map((attribute) => `${visibleLine(attribute.name)} ${describeValues(attribute, 60).join(' → ')}`).join('; ')
    const by = change.lastTouchedBy === null ? '' : palette.faint(`  by ${visibleLine(change.lastTouchedBy)}`)
    return `  ${objectOf(change).padEnd(width)}  ${attributes}${by}`.trimEnd()
  })
}

function objectOf(change: Pick<ReportedChange, 'action' | 'kind' | 'name'>): string {
  return `${change.action} ${change.kind} ${visibleLine(change.name)}`
}

function placeOf({ location }: Pick<ReportedChange, 'location'>, palette: Palette): string {
  return location === undefined ? '' : palette.faint(`  ${visibleLine(location.file)}:${location.line}:${location.column}`)
}

function historyOf({ lastTouchedBy, partedAt }: ReportedChange): readonly (readonly [string, string])[] {
  const parts = [
    ...(lastTouchedBy === null ? [] : [`last touched by ${visibleLine(lastTouchedBy)}`]),
    ...(partedAt === null ? [] : [`the two sides parted at ${visibleLine(partedAt)}`])
  ]
  return parts.length === 0 ? [] : [['history', parts.join(', ')]]
}

function definitionsOf(change: ReportedChange, definitions: 'folded' | 'full'): readonly [string | null, string | null] {
  const current = linesOf(change.currentDefinition)
  const desired = linesOf(change.desiredDefinition)
  if (definitions === 'full') return [current?.join('\n') ?? null, desired?.join('\n') ?? null]
  // Where both are long, folding starts where they begin to differ: what is equal before that tells nothing.
  const same = current === null || desired === null ? 0 : current.findIndex((line, index) => line !== desired[index])
  const skipped = Math.max(0, (same === -1 ? 0 : same) - 1)
  return [fold(current, skipped), fold(desired, skipped)]
}

function linesOf(definition: string | null): readonly string[] | null {
  return definition === null ? null : visibleLines(definition)
}

function fold(lines: readonly string[] | null, skipped: number): string | null {
  if (lines === null) return null
  if (lines.length <= foldedLines) return lines.join('\n')
  const shown = lines.slice(skipped, skipped + foldedLines)
  const rest = lines.length - skipped - shown.length
  return [
    ...(skipped > 0 ? [`… ${skipped} equal lines`] : []),
    ...shown,
    ...(rest > 0 ? [`… ${rest} more lines`] : [])
  ].join('\n')
}
