import type { Severity } from '../config/codes.js'
import { differingParts } from '../snapshot/change.js'
import type { Value } from '../snapshot/object.js'
import { cleanupVerdict } from './cleanup-section.js'
import type { Report, ReportedChange } from './document.js'
import { generatorVerdict } from './generator-verdict.js'
import { foldLine, visibleLine } from './visible.js'

/** `1 object`, `2 objects`, `1,200 objects`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** `12 ms`, `0.95 s`, `14 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(2)} s`
  if (seconds < 60) return `${seconds.toFixed(0)} s`
  if (seconds < 2 * hour) return `${Math.floor(seconds / 60)} min${Math.floor(seconds % 60) === 0 ? '' : ` ${Math.floor(seconds % 60)} s`}`
  return seconds < 2 * day ? `${Math.round(seconds / hour)} h` : `${Math.round(seconds / day)} days`
}

/** In seconds. */
const hour = 3_600
const day = 24 * hour

/** The verdict in a few words that hold nothing of the user's: `check failed: 5 differences; 4 errors, 1 warning`. */
export function verdictOf(report: Report): string {
  if (report.targets.length > 0) return verdictOnTargets(report)
  if (report.guard !== undefined && report.conclusion !== 'error') return `${report.command}: ${guardVerdict(report.guard)}`
  if (report.cleanup !== undefined && report.conclusion !== 'error') return `${report.command}: ${cleanupVerdict(report.cleanup)}`
  switch (report.conclusion) {
    case 'success': return `${report.command} passed: ${whyOf(report)}`
    case 'failure': return `${report.command} failed: ${whyOf(report)}`
    case 'error': return `${report.command} could not be completed`
  }
}

/** `drift could not be completed: of 20 databases 3 have drifted and 1 could not be checked`. */
function verdictOnTargets({ command, conclusion, targets }: Report): string {
  const count = (which: Report['conclusion']): number => targets.filter((target) => target.conclusion === which).length
  const [differing, unchecked] = [count('failure'), count('error')]
  const facts = [
    ...(differing === 0 ? [] : [`${differing.toLocaleString('en-US')} ${differing === 1 ? 'has' : 'have'} drifted`]),
    ...(unchecked === 0 ? [] : [`${unchecked.toLocaleString('en-US')} could not be checked`])
  ]
  const ending = { success: 'passed', failure: 'failed', error: 'could not be completed' }[conclusion]
  return `${command} ${ending}: of ${counted(targets.length, 'database')} ${facts.length === 0 ? 'none has drifted' : listed(facts)}`
}

/** What is known of one of several live databases, beside its conclusion. */
export function targetFacts({ report }: Report['targets'][number]): readonly string[] {
  return [
    report.conclusion === 'error' ? foldLine(report.error ?? '', 200) : substanceOf(report),
    ...[ledgerFact(report), coverageFact(report)].filter((fact) => fact !== null)
  ]
}

/** What a verdict rests on; where it is not the report's own, that is not what the report says. */
function whyOf(report: Report): string {
  const { untrusted, conclusion } = report
  return untrusted === undefined || untrusted.said === conclusion ? substanceOf(report) : 'its report says otherwise'
}

/** `no migration is needed, reason: cooldown`. */
function guardVerdict({ needed, reason }: NonNullable<Report['guard']>): string {
  return `${needed ? 'a migration is needed' : 'no migration is needed'}, reason: ${reason}`
}

/** What the answer of `guard` rests on, and until when it holds. */
export function guardFacts({ guard }: Pick<Report, 'guard'>): readonly (readonly [label: string, fact: string])[] {
  if (guard === undefined) return []
  const { newest, reason, until } = guard
  const wait = until === null ? 'it is committed, since neither its name nor a commit says when it was made' : until
  return [
    ...(newest === null ? [] : [['newest', visibleLine(`${newest.file}, ${newest.timestamp ?? 'not committed'}`)] as const]),
    ...(reason === 'cooldown' ? [['wait', visibleLine(`until ${wait}`)] as const] : []),
    ...(reason === 'uncompared' ? [['note', 'There is no `schema` to compare with: only the cooldown was looked at.'] as const] : [])
  ]
}

/** `2 errors, 1 warning`, without the severities that do not occur. */
export function countedFindings(counts: Readonly<Record<Severity, number>>): string {
  return (['error', 'warning', 'notice'] as const).filter((severity) => counts[severity] > 0).map((severity) => counted(counts[severity], severity)).join(', ')
}

/** `1 to create, 2 to modify, 0 to drop`. */
export function countedChanges(counts: Readonly<Record<'create' | 'modify' | 'drop', number>>): string {
  return (['create', 'modify', 'drop'] as const).map((action) => `${counts[action].toLocaleString('en-US')} to ${action}`).join(', ')
}

/** All objects of both sides, each once, in however many aspects it differs. */
export function objectsOf({ summary, changes }: Pick<Report, 'summary' | 'changes'>): number {
  return summary.unchanged + new Set(changes.map(({ kind, name }) => `${kind} ${name}`)).size
}

/** `PostgreSQL 18.4 (embedded)`. */
export function serverOf(postgres: NonNullable<Report['postgres']>): string {
  return `PostgreSQL ${foldLine(postgres.version, 40)} (${postgres.provider})`
}

/** What a reader has to know to read create, modify and drop the right way round. */
export function directionOf(command: Report['command']): string {
  switch (command) {
    case 'check':
    case 'guard': return 'what the migrations would have to do to build the committed schema'
    case 'drift': return 'what the live database needs to agree with the committed schema'
    default: return 'what the current side needs to become the desired one'
  }
}

/** Why there was nothing to compare, where there was not. */
export function uncompared(report: Report): string | null {
  if (report.compared !== null || report.conclusion === 'error') return null
  return report.command === 'check' ? 'Only one of `schema` and `migrations` was given, so nothing was compared.' : null
}

/**
 * Both values of an attribute, each on one line of at most `longest` characters. Where they are longer, what is shown
 * begins shortly before they part: what is equal before that tells nothing. Of lists only what is not in both is shown.
 */
export function describeValues(attribute: Pick<Attribute, 'current' | 'desired'>, longest = 80): readonly [current: string, desired: string] {
  const values = differingParts(attribute).map(textOf)
  const [before = '', after = ''] = values.map((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' '))
  // Where the lay-out is all that differs, it is shown.
  const [from = [], to = []] = (before === after ? values : [before, after]).map((text) => [...visibleLine(text)])
  if (from.length <= longest && to.length <= longest) return [from.join(''), to.join('')]
  const parted = from.findIndex((character, index) => character !== to[index])
  // No later than needed to show the end of the longer one, behind the sign for what is left out.
  const start = Math.max(0, Math.min((parted === -1 ? from.length : parted) - lead, Math.max(from.length, to.length) - longest + 1))
  return [window(from, start, longest), window(to, start, longest)]
}

/** How sure it is that a difference is one, where it is not proven. */
export function doubt(change: Pick<ReportedChange, 'certainty' | 'reason'>): string | null {
  const because = change.reason === undefined ? '' : `: ${change.reason}`
  switch (change.certainty) {
    case 'proven': return change.reason ?? null
    case 'likely': return `most likely only another spelling, which is not proven${because}`
    case 'unknown': return `cannot be compared here${because}`
  }
}

/** Which commits head and base are, and why; null where nothing was judged against a base. */
export function revisionsOf({ revisions }: Pick<Report, 'revisions'>): string | null {
  return revisions === undefined ? null : `Head is ${revisions.head}, base is ${revisions.base}.`
}

/** That nobody vouches for a report, where that is so: it stands right below the verdict. */
export function untrustedNote({ untrusted, conclusion }: Pick<Report, 'untrusted' | 'conclusion'>): string | null {
  if (untrusted === undefined) return null
  const { run, said } = untrusted
  const lead = 'Reported by an untrusted run: what stands here is the word of the code that it ran'
  if (run === null) return `${lead}, and so is the verdict.`
  return `${lead}. The verdict is how that run ended, as GitHub says: \`${visibleLine(run)}\`.${said === conclusion ? '' : ` Its report says \`${said}\`, which does not count.`}`
}

/** How many objects are written in two ways and equal all the same, by the rules that prove it; null where none is. */
export function equalitiesOf({ equalities }: Pick<Report, 'equalities'>): string | null {
  if (equalities.length === 0) return null
  const counts = new Map<string, number>()
  for (const { rule } of equalities) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const rules = [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([rule, count]) => `${visibleLine(rule)}: ${count.toLocaleString('en-US')}`)
  return `${counted(equalities.length, 'object')} written in two ways and proven equal (${rules.join('; ')})`
}

/** The objects of a loop that are named; the others are counted. */
export function namedObjects({ objects }: Report['loops'][number]): Report['loops'][number]['objects'] {
  return objects.slice(0, 3)
}

/** What the books of a migration tool in the live database say; null where none were read. */
export function ledgerFact({ ledger }: Pick<Report, 'ledger'>): string | null {
  if (ledger === undefined) return null
  const { tool, table, applied, pending } = ledger
  const named = pending.slice(0, 5).map((id) => foldLine(id, 60))
  const rest = pending.length - named.length
  const open = pending.length === 0 ? 'none pending' : `${pending.length.toLocaleString('en-US')} pending: ${listed(rest > 0 ? [...named, `${rest.toLocaleString('en-US')} more`] : named)}`
  return `${foldLine(tool, 100)} (${foldLine(table, 100)}): ${counted(applied, 'migration')} applied, ${open}`
}

/** `118 of 120 live objects are explained by the repository`; null where nothing live was looked at. */
export function coverageFact({ coverage }: Pick<Report, 'coverage'>): string | null {
  if (coverage === undefined) return null
  return `${coverage.explained.toLocaleString('en-US')} of ${counted(coverage.total, 'live object')} explained by the repository`
}

/** What a loop of migrations is, why it goes on, and what to do: three sentences. */
export function loopSentences(loop: Report['loops'][number]): readonly [what: string, why: string, todo: string] {
  const { migrations, interval, objects, spelling } = loop
  const named = namedObjects(loop).map(({ kind, name }) => `${kind} ${visibleLine(name)}`)
  const rest = objects.length - named.length
  const each = named.length === 0 ? 'Each is without effect' : `Each writes ${listed(rest > 0 ? [...named, counted(rest, 'more object')] : named)} as ${objects.length === 1 ? 'it is' : 'they are'}`
  const pairs = spelling.slice(0, 3).map(({ written, kept }) => `\`${visibleLine(written)}\` as \`${visibleLine(kept)}\``)
  const why = pairs.length === 0 ? `${each}.` : `${each}. PostgreSQL keeps ${listed(pairs)}: whoever compares texts sees a difference every time.`
  return [
    `${counted(migrations.length, 'migration')}, ${duration(interval)} apart, from ${visibleLine(migrations[0] ?? '')} to ${visibleLine(migrations.at(-1) ?? '')}: none changed the schema. This is a loop.`,
    why,
    'Stop what generates them (`guard` in front of it keeps it from writing), spell the object as PostgreSQL does (`audit --fix`), and archive the files (`cleanup`).'
  ]
}

/** The next thing to run, where there is one: only where the tool can do it for the user. */
export function nextCommand(report: Report): string | null {
  if (report.patch === null || report.conclusion === 'error') return null
  switch (report.command) {
    case 'check': return 'Run the same command with `--fix` to write this patch into the committed schema.'
    case 'audit': return 'Run the same command with `--fix` to write these spellings into the committed schema.'
    default: return 'Apply this patch with `git apply`.'
  }
}

type Attribute = ReportedChange['attributes'][number]

/** Equal characters that are shown before two values part. */
const lead = 20

function textOf(value: Value): string {
  if (value === null) return 'none'
  if (value === '') return "''"
  return typeof value !== 'object' ? String(value) : value.length === 0 ? 'none' : value.join(', ')
}

function window(characters: readonly string[], start: number, longest: number): string {
  const before = start > 0 && characters.length > 0 ? '…' : ''
  const room = longest - before.length
  const shown = characters.slice(start)
  return shown.length <= room ? before + shown.join('') : `${before}${shown.slice(0, room - 1).join('')}…`
}

/** What a verdict rests on: `2 differences; 2 errors`. */
export function substanceOf(report: Report): string {
  const { summary, findings, conclusion } = report
  const pending = findings.filter(({ code }) => code === 'live-pending').length
  const differing = summary.create + summary.modify + summary.drop - pending
  const agreement = report.generator !== undefined ? [generatorVerdict(report.generator)] : report.compared === null ? [] : [agreementOf(report)]
  const sides = [...(differing > 0 ? [counted(differing, 'difference')] : agreement), ...(pending > 0 ? [`${counted(pending, 'difference')} pending`] : [])]
  const found = [countedFindings(summary.findings)].filter((text) => text !== '')
  // Where both sides agree, what it fails for stands first.
  const parts = differing === 0 && conclusion === 'failure' ? [...found, ...sides] : [...sides, ...found]
  return parts.length > 0 ? parts.join('; ') : uncompared(report) === null ? 'nothing was found' : 'nothing was compared'
}

function agreementOf({ command, summary }: Report): string {
  if (summary.unknown > 0) return `${counted(summary.unknown, 'object')} could not be compared`
  switch (command) {
    case 'check': return 'the committed schema and the migrations agree'
    case 'drift': return 'no drift'
    case 'audit': return `${counted(summary.unchanged, 'object')} are what they should be`
    default: return 'both sides agree'
  }
}
