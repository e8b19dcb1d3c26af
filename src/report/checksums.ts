import { reasons } from '../checksum/causes.js'
import type { Severity } from '../config/codes.js'
import type { Report, ReportedFinding } from './document.js'
import { handOut } from './groups.js'
import { counted, listed } from './wording.js'

type Checksum = Report['checksums'][number]
type Confusion = NonNullable<Report['audit']>['confusion'][number]

/** An object that a reader should see, and what the findings about it say. */
export interface ShownChecksum {
  readonly checksum: Checksum
  readonly severity: Severity
  /** Why it counts less than it would. */
  readonly remarks: readonly string[]
}

/** The objects whose checksum lies; those that migrations write again and again come first. Of `check` those are findings. */
export function lyingChecksums(report: Report): readonly ShownChecksum[] {
  if (report.command !== 'audit') return []
  const rewrites = ({ rewrittenBy = [] }: Checksum): number => rewrittenBy.length
  return report.checksums.filter(({ verdict }) => verdict !== 'agrees').toSorted((left, right) => rewrites(right) - rewrites(left)).map(showing(report))
}

/** The objects that a pull request edits in their text only, or that its migrations write once more for nothing. */
export function needlessEdits(report: Report): readonly ShownChecksum[] {
  if (report.command !== 'check') return []
  return report.checksums.filter(({ edited, rewrittenBy }) => edited !== undefined || rewrittenBy !== undefined).map(showing(report))
}

/** Whether a finding is said by what is shown of checksums, so that it is not said twice. */
export function isSaidByChecksums({ code, severity, details }: ReportedFinding, { command }: Pick<Report, 'command'>): boolean {
  if (code === 'checksum-false-negative') return command === 'audit'
  if (code !== 'checksum-false-positive') return false
  return command === 'audit' || details['edited'] !== undefined || details['migration'] !== undefined || severity === 'notice'
}

/** What `check` says of the whole schema, where it has no base: one line. */
export function wholeSchemaLine({ command, audit }: Report): string | null {
  const [audited] = audit?.confusion ?? []
  if (command !== 'check' || audited === undefined || audited.falsePositives === 0) return null
  const unchanged = audited.falsePositives + audited.trueNegatives
  return `the ${audited.algorithm} checksum would call ${audited.falsePositives.toLocaleString('en-US')} of ${counted(unchanged, 'unchanged object')} changed: \`pg-parity audit\` shows them`
}

/** `41 objects: 26 agree, 14 false positives, 1 false negative; 2 are not judged`. */
export function auditCounts({ command, audit }: Report): string | null {
  const [audited] = audit?.confusion ?? []
  if (command !== 'audit' || audit === undefined || audited === undefined) return null
  const agreeing = audited.truePositives + audited.trueNegatives
  const all = agreeing + audited.falsePositives + audited.falseNegatives
  const unjudged = audit.unjudged.length === 0 ? '' : `; ${audit.unjudged.length.toLocaleString('en-US')} not judged`
  return `${counted(all, 'object')}: ${agreeing.toLocaleString('en-US')} agree, ${counted(audited.falsePositives, 'false positive')}, ${counted(audited.falseNegatives, 'false negative')}${unjudged}`
}

/** Of which objects nothing is said, and why: a sentence for each reason. */
export function unjudgedSentences({ audit }: Report): readonly string[] {
  const reasonsWhy = { 'no statement': 'no statement of the schema makes them by name', secret: 'their definition holds a secret' } as const
  return (['no statement', 'secret'] as const).flatMap((why) => {
    const objects = (audit?.unjudged ?? []).filter((each) => each.why === why).map(({ kind, name }) => `${kind} ${name}`)
    if (objects.length === 0) return []
    return [`Not judged, as ${reasonsWhy[why]}: ${listed([...objects.slice(0, 5), ...(objects.length > 5 ? [counted(objects.length - 5, 'more object')] : [])])}.`]
  })
}

/** The columns of the confusion table, and what each algorithm has in them. */
export const confusionColumns: readonly (readonly [title: string, of: (confusion: Confusion) => number])[] = [
  ['true positives', ({ truePositives }) => truePositives],
  ['false positives', ({ falsePositives }) => falsePositives],
  ['true negatives', ({ trueNegatives }) => trueNegatives],
  ['false negatives', ({ falseNegatives }) => falseNegatives]
]

/** What the confusion table counts. */
export const confusionNote = 'Positive is what the checksum calls changed; true is what the catalogs say too.'

/** How to write an object so that a cause goes away. */
export function adviceOf(cause: string): string | undefined {
  return reasons.find(({ name }) => name === cause)?.advice
}

/** Causes, and places that no cause explains, in a few words each. */
export function explained({ causes, rest = [] }: Pick<Checksum, 'causes' | 'rest'>): readonly string[] {
  return [...causes, ...rest.map(({ written, kept }) => `\`${written}\` is kept as \`${kept}\``)]
}

/** Why the checksum of an object lies, or that it does not: `false-positive: expanded-star`. */
export function verdictWords(checksum: Checksum): string {
  const why = explained(checksum).join(', ')
  return `${checksum.verdict}${why === '' ? '' : `: ${why}`}`
}

/** `text only: comment, white-space`; none where the text is that of base. */
export function editWords({ edited }: Checksum): readonly string[] {
  if (edited === undefined) return []
  const what = explained(edited).join(', ')
  return [`text only${what === '' ? '' : `: ${what}`}`]
}

/** So many migrations are named before the rest is counted. */
const named = 3

/** The migrations that write an object once more for nothing: the first ones, and how many there are beside them. */
export function rewritersOf({ rewrittenBy = [] }: Checksum): { readonly ids: readonly string[]; readonly more: number } {
  return { ids: rewrittenBy.slice(0, named), more: Math.max(0, rewrittenBy.length - named) }
}

/** `written once more by 20250612220107 and 249 more migrations`; none where no migration does. */
export function rewriteWords(checksum: Checksum): readonly string[] {
  const { ids, more } = rewritersOf(checksum)
  return ids.length === 0 ? [] : [`written once more by ${listed([...ids, ...(more > 0 ? [counted(more, 'more migration')] : [])])}`]
}

/** What is said of migrations that write a false positive once more. */
export const falsePositiveLook = 'this is what a false positive looks like'

function showing({ findings }: Report): (checksum: Checksum) => ShownChecksum {
  const keyOf = (object: Pick<Checksum, 'kind' | 'name'> | undefined): string => JSON.stringify([object?.kind, object?.name])
  const take = handOut(findings.filter(({ code }) => code.startsWith('checksum-')), ({ object }) => keyOf(object))
  return (checksum) => {
    const own = take(keyOf(checksum))
    const severity = (['error', 'warning'] as const).find((each) => own.some((finding) => finding.severity === each)) ?? 'notice'
    return { checksum, severity, remarks: [...new Set(own.flatMap(({ details }) => (typeof details['allowed'] === 'string' ? [`allowed: ${details['allowed']}`] : [])))] }
  }
}
