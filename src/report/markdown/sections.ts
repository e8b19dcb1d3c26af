import type { BlockContent, RootContent } from 'mdast'
import { advice } from '../advice.js'
import { worthALine } from '../differences.js'
import type { Report, ReportedFinding } from '../document.js'
import { groupBy } from '../groups.js'
import { foldLine } from '../visible.js'
import { counted, loopSentences, namedObjects, targetFacts } from '../wording.js'
import { objectOf, remainder, severitySign } from './changes.js'
import { excerpt } from './excerpt.js'
import { code, details, fence, foldedIfLong, list, paragraph, prose, separated, strong, table, words } from './nodes.js'
import type { Writing } from './options.js'
import { migrationPlace, place } from './places.js'
import { rateDiagram } from './rate-diagram.js'

/** Objects that are named for one migration before the rest is counted. */
const named = 5

/** So many diagrams are drawn: each takes time and space. */
const mostDiagrams = 2

/** More migrations than these are folded. */
const mostMigrations = 10

/** Findings by code, each with its place, and what to do about them, once for each code. */
export function findingSections(findings: readonly ReportedFinding[], writing: Writing): readonly BlockContent[] {
  return [...groupBy(findings, (finding) => finding.code)].flatMap(([finding, group]) => {
    const { shown: worth, more } = worthALine(group)
    const { shown, cut } = excerpt(worth, writing.depth.each, () => finding)
    return [
      paragraph(code(finding), words(': '), prose(advice[finding])),
      list(shown.map(({ severity, message, object, location }) => [
        words(`${severitySign[severity]} `), ...prose(message, object === undefined ? [] : [object.name]),
        ...(location === undefined ? [] : [words(' ('), ...place(location, writing.links), words(')')])
      ])),
      ...(writing.depth.definitions && finding === 'migration-rate' ? shown.slice(0, mostDiagrams).flatMap(rateDiagram) : []),
      ...(more === 0 ? [] : [paragraph(words(`And ${counted(more, 'more notice')} of the kind.`))]),
      ...remainder(cut)
    ]
  })
}

/** Loops of migrations: what each is, why it goes on, and what to do. */
export function loopSection(loops: Report['loops'], { depth }: Writing): readonly BlockContent[] {
  const { shown, cut } = excerpt(loops, depth.each, () => 'loop')
  const paragraphs = shown.map((loop) => {
    return paragraph(separated(loopSentences(loop).map((sentence) => prose(sentence, namedObjects(loop).map(({ name }) => name))), ' '))
  })
  return [...paragraphs, ...remainder(cut)]
}

/** What each migration changed and what it rewrote although nothing changed; many are folded. */
export function migrationsTable(migrations: Report['migrations'], writing: Writing): readonly BlockContent[] {
  const { shown, cut } = excerpt(migrations, writing.depth.each, ({ verdict }) => verdict)
  const verdicts = [...groupBy(migrations, ({ verdict }) => verdict)].map(([verdict, group]) => `${group.length.toLocaleString('en-US')} ${verdict}`)
  return foldedIfLong(migrations.length, `${counted(migrations.length, 'migration')}: ${verdicts.join(', ')}`, [
    table(['Migration', 'Verdict', 'Changes', 'Touches without change'], shown.map((migration) => [
      migrationPlace(migration.id, writing),
      [words(migration.verdict)],
      separated(migration.changes.map((change) => [words(`${change.action} `), ...objectOf(change)]), ', ', named),
      separated(migration.touched.map((object) => [...objectOf(object), words(' ('), ...prose(object.cause), words(')')]), ', ', named)
    ])),
    ...remainder(cut)
  ], mostMigrations)
}

/** The patch for the committed schema, folded, with what to do with it. */
export function patchSection(patch: string, next: string | null): readonly RootContent[] {
  return details('The patch that brings the committed schema up to date', [
    ...(next === null ? [] : [paragraph(prose(next))]),
    fence('diff', patch.replace(/\n$/, ''))
  ])
}

/** The verdict on each live database, and what is known of it. */
export function targetsTable(targets: Report['targets']): readonly BlockContent[] {
  const sign = { success: '✅', failure: '❌', error: '⛔' }
  return [table(['', 'Database', 'Found'], targets.map((target) => [[words(sign[target.conclusion])], [code(foldLine(target.name, 100))], prose(targetFacts(target).join('; '))]))]
}

/** A heading within the document. */
export function title(text: string): BlockContent {
  return paragraph(strong(text))
}
