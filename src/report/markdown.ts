import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import { wholeSchemaLine } from './checksums.js'
import { cleanupFacts } from './cleanup.js'
import { outlineOf } from './differences.js'
import type { Report } from './document.js'
import { firstThatFits } from './fit.js'
import type { Limit } from './limits.js'
import { definitionSections, differencesTable, effectTable } from './markdown/changes.js'
import { checksumSection, needlessSection } from './markdown/checksums.js'
import { cleanupSections } from './markdown/cleanup.js'
import { generatorSection } from './markdown/generator.js'
import { code, fence, heading, link, paragraph, prose, separated, toText, words } from './markdown/nodes.js'
import { depths } from './markdown/options.js'
import type { Depth, Links, MarkdownOptions, Writing } from './markdown/options.js'
import { findingSections, loopSection, migrationsTable, patchSection, targetsTable, title } from './markdown/sections.js'
import { migrationsOf } from './text/migrations.js'
import { foldLine, visibleText } from './visible.js'
import {
  counted, countedChanges, coverageFact, directionOf, duration, equalitiesOf, guardFacts, ledgerFact, nextCommand, objectsOf, revisionsOf, serverOf, uncompared, untrustedNote, verdictOf
} from './wording.js'

export type { Links, MarkdownOptions } from './markdown/options.js'

/** The longest error text, in characters, where there is no room for all of it. */
const longestError = 2_000

/**
 * The report as GitHub-flavoured Markdown, with everything that it holds. Ends with a line break.
 *
 * Whatever names, definitions and messages hold, the structure is ours alone: nothing in them becomes HTML, a link, a
 * mention or a reference.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  return write(report, writingOf(report, options)(depths[0]))
}

/** The same within a limit: says less, step by step, until it fits, and then says so. */
export function fitMarkdown(report: Report, options: MarkdownOptions, limit: Limit): string {
  const drafts = depths.map(writingOf(report, options)).map((writing) => ({ least: leastLength(report, writing), write: () => write(report, writing) }))
  return firstThatFits(drafts, limit)
}

/** What replaces a report when a later run has nothing to say any more. */
export function renderResolved(report: Report, links?: Links): string {
  return toText([
    heading(3, words('✅ pg-parity '), ...nameOf(report), words('has nothing to say any more')),
    ...untrustedBlock(report, links),
    paragraph(words('What an earlier run found here is gone. '), ...comparedLine(report))
  ])
}

/** What the sections of a report are written with, as far as the depth says. */
export function writingOf({ migrations }: Report, options: MarkdownOptions): (depth: Depth) => Writing {
  const migrationFiles = new Map(migrations.map(({ id, file }) => [id, file]))
  return (depth) => ({ ...options, depth, migrationFiles })
}

function write(report: Report, writing: Writing): string {
  const { depth } = writing
  return toText([
    heading(3, words(`${signOf(report)} pg-parity `), ...nameOf(report), words(verdictOf(report))),
    ...untrustedBlock(report, writing.links),
    ...errorBlock(report, writing),
    paragraph(comparedLine(report)),
    ...(depth.lists ? sections(report, writing) : countsOnly(report)),
    ...footer(report, writing)
  ])
}

/** What a row of a table has beside its texts, in characters: at least its bars, and the blanks beside them. */
const rowFrame = 10

/** A length that the Markdown of a report surely has: that of the rows of its tables, and of the definitions that are shown whole. */
export function leastLength({ changes, effect, targets }: Report, { depth }: Writing): number {
  if (depth.each !== Infinity) return 0
  return [...changes, ...(effect?.changes ?? []), ...targets.flatMap(({ conclusion, report }) => (conclusion === 'success' ? [] : report.changes))].reduce((length, { action, kind, name, currentDefinition, desiredDefinition }) => {
    const whole = depth.definitions && action !== 'modify' ? (currentDefinition ?? desiredDefinition ?? '').trimEnd().length : 0
    return length + rowFrame + action.length + kind.length + name.length + whole
  }, 0)
}

function sections(report: Report, writing: Writing): readonly RootContent[] {
  const { depth } = writing
  const { differences, others } = outlineOf(report)
  const migrations = migrationsOf(report)
  return [
    ...needlessSection(report, writing),
    ...(report.effect === null ? [] : [title(`What ${writing.subject ?? 'this pull request'} does to the schema`), ...effectBlocks(report.effect, writing)]),
    ...(report.effect !== null && depth.definitions ? definitionSections(report.effect.changes) : []),
    ...generatorSection(report, writing),
    ...(report.loops.length === 0 ? [] : [title('Loop'), ...loopSection(report.loops, writing)]),
    ...(differences.length === 0 ? [] : [title(`Differences: ${directionOf(report.command)}`), ...differencesTable(differences, writing)]),
    ...(depth.definitions ? definitionSections(differences.flatMap(({ change, remarks }) => (remarks.length === 0 ? [change] : []))) : []),
    ...(others.length === 0 ? [] : [title(differences.length === 0 ? 'Findings' : 'Other findings'), ...findingSections(others, writing)]),
    ...(report.patch !== null && depth.patch ? patchSection(report.patch, nextCommand(report)) : []),
    ...(migrations.length === 0 ? [] : [title(report.command === 'history' ? 'Migrations' : 'New migrations'), ...migrationsTable(migrations, writing)]),
    ...checksumSection(report, writing),
    ...cleanupSections(report, writing),
    ...(report.targets.length === 0 ? [] : [title('Targets'), ...targetsTable(report.targets), ...report.targets.flatMap((target) => targetBlocks(target, writing))])
  ]
}

/** The report of one of several databases, where it does not pass. */
function targetBlocks({ name, conclusion, report }: Report['targets'][number], writing: Writing): readonly RootContent[] {
  if (conclusion === 'success') return []
  return [heading(4, words(`${signOf(report)} `), code(foldLine(name, 100)), words(` ${verdictOf(report)}`)), ...errorBlock(report, writing), paragraph(comparedLine(report)), ...sections(report, writing)]
}

function effectBlocks(effect: NonNullable<Report['effect']>, writing: Writing): readonly BlockContent[] {
  return effect.changes.length === 0
    ? [paragraph(words('Nothing: it builds the same schema as before.'))]
    : effectTable(effect, writing)
}

/** What is left where there is no room for lists. */
export function countsOnly({ summary, effect }: Report): readonly BlockContent[] {
  return [
    paragraph(words(`Differences: ${countedChanges(summary)}.`)),
    ...(effect === null ? [] : [paragraph(words(`Effect on the schema: ${countedChanges(effect.summary)}.`))])
  ]
}

function untrustedBlock(report: Report, links: Links | undefined): readonly BlockContent[] {
  const note = untrustedNote(report)
  const log = links?.reporter === undefined ? [] : [words(' '), link(links.reporter, words('Its log')), words('.')]
  return note === null ? [] : [paragraph(prose(note), log)]
}

function errorBlock({ error }: Report, { depth }: Writing): readonly BlockContent[] {
  if (error === undefined) return []
  const whole = [...visibleText(error)]
  const fits = depth.definitions || whole.length <= longestError
  return [fence('text', fits ? whole.join('') : `${whole.slice(0, longestError).join('')}…`)]
}

/** What was compared with what, on which server, and how much of it is equal. */
export function comparedLine(report: Report): readonly PhrasingContent[] {
  const { compared, postgres } = report
  const note = uncompared(report)
  const equal = equalitiesOf(report)
  const whole = wholeSchemaLine(report)
  const parts = [
    ...[...guardFacts(report), ...cleanupFacts(report)].map(([label, said]) => prose(`${label}: ${said}`)),
    ...(compared === null ? [] : [[code(foldLine(compared.current, 300)), words(' compared with '), code(foldLine(compared.desired, 300))]]),
    ...(postgres === null ? [] : [prose(serverOf(postgres))]),
    ...(compared === null || report.command === 'audit' ? [] : [[words(`${counted(objectsOf(report), 'object')}, ${report.summary.unchanged.toLocaleString('en-US')} unchanged`)]]),
    ...[ledgerFact(report), coverageFact(report)].flatMap((fact) => (fact === null ? [] : [prose(fact)])),
    ...(equal === null ? [] : [prose(equal)]),
    ...(whole === null ? [] : [prose(whole)]),
    ...(note === null ? [] : [[words(note)]])
  ]
  return parts.length === 0 ? [words(report.targets.length === 0 ? 'Nothing was compared.' : 'Each database was compared with the repository on its own.')] : separated(parts, ' · ')
}

function footer(report: Report, { depth, links }: Writing): readonly BlockContent[] {
  const { total, ...steps } = report.timings
  const parts = Object.entries(steps).map(([step, milliseconds]) => `${step} ${duration(milliseconds)}`)
  const revisions = revisionsOf(report)
  const sentences = [
    ...(revisions === null ? [] : [prose(revisions)]),
    ...(links === undefined ? [] : [[words('At '), code(links.sha.slice(0, 7)), words('.')]]),
    ...(total === undefined ? [] : [prose(`It took ${duration(total)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}.`)]),
    ...(depth.definitions ? [] : [shortenedNote(links)])
  ]
  return sentences.length === 0 ? [] : [paragraph(separated(sentences, ' '))]
}

/** Where to find what was left out. */
export function shortenedNote(links: Links | undefined): readonly PhrasingContent[] {
  const summary = links?.run === undefined ? [] : [words(', and '), link(links.run, words('the job summary')), words(' has more')]
  return [words('This is shortened to fit: the report files have everything'), ...summary, words('.')]
}

function nameOf({ name }: Report): readonly PhrasingContent[] {
  return name === null ? [] : [code(foldLine(name, 100)), words(' ')]
}

function signOf({ conclusion }: Report): string {
  return { success: '✅', failure: '❌', error: '⛔' }[conclusion]
}
