import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import type { FailOn } from '../../config/policy.js'
import { fails } from '../../verdict.js'
import { outlineOf } from '../differences.js'
import type { Difference } from '../differences.js'
import type { Report } from '../document.js'
import type { Deviation, Movement } from '../drift.js'
import type { Memory } from '../drift-memory.js'
import { firstThatFits } from '../fit.js'
import type { Limit } from '../limits.js'
import { comparedLine, countsOnly, leastLength, shortenedNote, writingOf } from '../markdown.js'
import { foldLine } from '../visible.js'
import { counted, directionOf, listed, substanceOf } from '../wording.js'
import { definitionSections, differencesTable, objectOf, remainder, whatDiffers, whatToDo } from './changes.js'
import { excerpt } from './excerpt.js'
import { code, foldedIfLong, heading, link, list, paragraph, prose, separated, table, toText, words } from './nodes.js'
import { depths } from './options.js'
import type { Links, Writing } from './options.js'
import { place } from './places.js'
import { findingSections, title } from './sections.js'

/** A live database that an issue is about. */
export interface Subject {
  /** `name`, where a repository has several databases. */
  readonly name: string | null
  /** Its name among `targets`; null where it is the only one. */
  readonly target: string | null
}

export interface IssueOptions {
  readonly links?: Links
  readonly failOn: FailOn
  /** When the database was looked at, in milliseconds since 1970. */
  readonly instant: number
}

/** The longest name of a database, in characters. */
const longestName = 100

/** So many things of each sort are named in a comment. */
const named = 30

/** The title of an issue: without counts, which change. It is not Markdown. */
export function titleOfIssue({ name, target }: Subject): string {
  const [first = 'the live database', ...others] = [target, name].flatMap((each) => (each === null ? [] : [foldLine(each, longestName)]))
  return `Schema drift in ${[first, ...others.map((other) => `(${other})`)].join(' ')}`
}

/** What an issue says of the drift of a database, within a limit: the verdict, what it lacks, what it has beyond, and what it has otherwise. */
export function fitIssue(subject: Subject, report: Report, memory: Memory, options: IssueOptions, limit: Limit): string {
  const { links } = options
  const drafts = depths.map(writingOf(report, links === undefined ? {} : { links })).map((writing) => ({ least: leastLength(report, writing), write: () => toText(describe(subject, report, memory, options, writing)) }))
  return firstThatFits(drafts, limit)
}

/** What is said to those who follow an issue when the drift is another one, or is back. */
export function renderMovement({ fresh, altered, gone }: Movement, before: Memory | null, report: Report, options: IssueOptions): string {
  const isBack = before?.isComplete === true && before.deviations.length === 0
  return toText([
    heading(3, words(isBack ? '❌ There is drift again' : '❌ The drift has changed')),
    ...deviationList(before?.isComplete === false ? 'New, or not remembered from before' : 'New', fresh),
    ...deviationList('Differs in another way than before', altered),
    ...deviationList('No longer there', gone),
    paragraph(words(`Now: ${sizeOf(report, options.failOn)}. The description above has all of it. `), ...seenIn(options))
  ])
}

/** What is said to those who follow an issue when the drift is gone. */
export function renderGone(before: Memory | null, report: Report, options: IssueOptions): string {
  const since = earliest(before)
  const isClean = report.changes.length + report.findings.length === 0
  return toText([
    heading(3, words('✅ The drift is gone')),
    paragraph(words(isClean ? 'The live database agrees with the repository. ' : `What is left does not fail: ${substanceOf(report)}. `), ...seenIn(options), ...(since === null ? [] : [words(` It was there since ${clockOf(since)}.`)]))
  ])
}

function describe({ name, target }: Subject, report: Report, memory: Memory, { failOn, ...options }: IssueOptions, writing: Writing): readonly RootContent[] {
  const since = earliest(memory)
  const which = [target === null ? [] : [words(' '), code(foldLine(target, longestName))], name === null ? [] : [words(' of '), code(foldLine(name, longestName))]].flat()
  return [
    heading(3, words('❌ The live database'), ...which, words(` has drifted: ${sizeOf(report, failOn)}`)),
    paragraph(comparedLine(report)),
    paragraph(...(since === null ? [] : [words(`First seen ${clockOf(since)}. `)]), ...seenIn({ failOn, ...options })),
    ...(writing.depth.lists ? sections(report, memory, failOn, writing) : countsOnly(report)),
    ...footer(writing)
  ]
}

/** How much fails: `5 differences and 1 finding`. */
function sizeOf(report: Report, failOn: FailOn): string {
  const { differences, others } = outlineOf(report)
  const counts = [[differences, 'difference'], [others, 'finding']] as const
  return listed(counts.map(([all, noun]) => [all.filter((each) => fails(each, failOn)).length, noun] as const).flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)])))
}

function sections(report: Report, memory: Memory, failOn: FailOn, writing: Writing): readonly RootContent[] {
  const { differences, others } = outlineOf(report)
  const drift = differences.filter((difference) => fails(difference, failOn))
  const rest = differences.filter((difference) => !fails(difference, failOn))
  const of = (action: Difference['change']['action']): readonly Difference[] => drift.filter(({ change }) => change.action === action)
  return [
    ...driftTable('What it lacks', of('create'), memory, writing),
    ...driftTable('What it has, and the repository does not', of('drop'), memory, writing),
    ...driftTable('What it has otherwise: live → repository', of('modify'), memory, writing),
    ...whatToDo(drift),
    ...(writing.depth.definitions ? definitionSections(drift.map(({ change }) => change)) : []),
    ...(others.length === 0 ? [] : [title(drift.length === 0 ? 'Findings' : 'Other findings'), ...findingSections(others, writing)]),
    ...(rest.length === 0 ? [] : [title(`Differences that do not count as drift: ${directionOf(report.command)}`), ...differencesTable(rest, writing)])
  ]
}

function driftTable(heading: string, differences: readonly Difference[], memory: Memory, writing: Writing): readonly BlockContent[] {
  if (differences.length === 0) return []
  const since = new Map(memory.deviations.map((deviation) => [objectKey(deviation), deviation.since]))
  const { shown, cut } = excerpt(differences, writing.depth.each, ({ change }) => change.kind)
  const rows = shown.map(({ change, remarks }) => {
    const first = since.get(objectKey(change))
    return [objectOf(change), whatDiffers(change, writing, remarks), first === undefined ? [] : [words(clockOf(first))], change.location === undefined ? [] : place(change.location, writing.links)]
  })
  return [title(heading), ...foldedIfLong(rows.length, counted(differences.length, 'difference'), [table(['Object', 'Difference', 'Since', 'Where'], rows), ...remainder(cut)])]
}

function deviationList(heading: string, deviations: readonly Deviation[]): readonly BlockContent[] {
  if (deviations.length === 0) return []
  const rest = deviations.length - named
  return [
    title(heading),
    list(deviations.slice(0, named).map(({ code: finding, kind, name, aspect }) => [
      code(finding), words(': '), ...(kind === '' ? prose(foldLine(name, 200)) : objectOf({ kind: foldLine(kind, 100), name: foldLine(name, 200) })), ...(['', 'definition'].includes(aspect) ? [] : [words(', '), ...prose(foldLine(aspect, 100))])
    ])),
    ...(rest > 0 ? [paragraph(words(`And ${rest.toLocaleString('en-US')} more.`))] : [])
  ]
}

/** When, at which commit and in which run the database was looked at. */
function seenIn({ links, instant }: IssueOptions): readonly PhrasingContent[] {
  const facts = [
    [words(`Seen ${clockOf(new Date(instant).toISOString())}`)],
    ...(links === undefined ? [] : [[words('at '), code(links.sha.slice(0, 7))]]),
    ...(links?.run === undefined ? [] : [[words('in '), link(links.run, words('this run'))]])
  ]
  return [...separated(facts, ' '), words('.')]
}

function footer({ depth, links }: Writing): readonly BlockContent[] {
  return [
    ...(depth.definitions ? [] : [paragraph(shortenedNote(links))]),
    { type: 'thematicBreak' },
    paragraph(words('pg-parity keeps this issue: its text follows the drift, with a comment that says what has changed, and it is closed when the drift is gone. Whoever closes it earlier hears of it again when something new appears. Write into comments, since this text is replaced.'))
  ]
}

function earliest(memory: Memory | null): string | null {
  return memory?.deviations.map(({ since }) => since).toSorted()[0] ?? null
}

function objectKey({ kind, name, aspect }: { readonly kind: string; readonly name: string; readonly aspect: string }): string {
  return JSON.stringify([kind, name, aspect])
}

/** `2026-11-23 04:23 UTC` */
function clockOf(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`
}
