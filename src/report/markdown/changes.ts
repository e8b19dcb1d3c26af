import type { BlockContent, PhrasingContent } from 'mdast'
import { advice } from '../advice.js'
import type { Severity } from '../../config/codes.js'
import { definitionDiff, diffText } from '../definition-diff.js'
import type { Difference } from '../differences.js'
import type { Report, ReportedChange } from '../document.js'
import { foldLine } from '../visible.js'
import { counted, countedChanges, describeValues, doubt } from '../wording.js'
import { excerpt } from './excerpt.js'
import type { Excerpt } from './excerpt.js'
import { code, codeInHtml, details, fence, foldedIfLong, list, paragraph, prose, separated, strong, table, words } from './nodes.js'
import type { Writing } from './options.js'
import { migrationPlace, place } from './places.js'

/** More folded definitions than these are folded together once more. */
const mostSections = 4

/** The longest remark within a table, in characters. */
const longestRemark = 200

/** A sign for each severity. */
export const severitySign: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' }

/** The table of what head does to the schema that base builds. */
export function effectTable({ summary, changes }: NonNullable<Report['effect']>, writing: Writing): readonly BlockContent[] {
  const { shown, cut } = excerpt(changes, writing.depth.each, ({ kind }) => kind)
  const rows = shown.map((change) => [
    [words(change.action)], objectOf(change), whatDiffers(change, writing),
    change.lastTouchedBy === null
      ? change.location === undefined ? [] : place(change.location, writing.links)
      : migrationPlace(change.lastTouchedBy, writing)
  ])
  return foldedIfLong(rows.length, countedChanges(summary), [table(['', 'Object', 'Change', 'By'], rows), ...remainder(cut)])
}

/** The table of differences and what to do about them. */
export function differencesTable(differences: readonly Difference[], writing: Writing): readonly BlockContent[] {
  const { shown, cut } = excerpt(differences, writing.depth.each, ({ change }) => change.kind)
  const of = (action: ReportedChange['action']): number => differences.filter(({ change }) => change.action === action).length
  const rows = shown.map(({ change, severity, remarks }) => [
    [words(`${severitySign[severity]}\u00a0${change.action}`)], objectOf(change), whatDiffers(change, writing, remarks),
    change.location === undefined ? [] : place(change.location, writing.links)
  ])
  return [...foldedIfLong(rows.length, countedChanges({ create: of('create'), modify: of('modify'), drop: of('drop') }), [table(['', 'Object', 'Difference', 'Where'], rows), ...remainder(cut)]), ...whatToDo(differences)]
}

/** What is left out of a table. */
export function remainder(cut: Excerpt<unknown>['cut']): readonly BlockContent[] {
  const groups = cut.map(({ group, shown, all }) => [words(`${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} `), code(group)])
  return groups.length === 0 ? [] : [paragraph(words('Shown: '), separated(groups, ', '), words('.'))]
}

/** Both definitions of each object, folded, as a diff from what is to what should be. */
export function definitionSections(changes: readonly ReportedChange[]): readonly BlockContent[] {
  const sections = changes.flatMap((change) => {
    const diff = definitionDiff(change.currentDefinition, change.desiredDefinition)
    return diff.length === 0 ? [] : [details(`${change.action} ${change.kind} ${codeInHtml(change.name)}`, [fence('diff', diffText(diff))])]
  })
  return sections.length > mostSections ? details(counted(sections.length, 'definition'), sections.flat()) : sections.flat()
}

/** Kind and name: `column public.users.email`. */
export function objectOf({ kind, name }: { readonly kind: string; readonly name: string }): readonly PhrasingContent[] {
  return [...prose(kind), words(' '), code(name)]
}

/** In what an object differs, and what there is to say about that. */
export function whatDiffers(change: ReportedChange, { depth }: Writing, remarks: readonly string[] = []): readonly PhrasingContent[] {
  if (!depth.attributes) return change.aspect === 'definition' ? [] : [words(change.aspect)]
  const groups = change.attributes.map((attribute): readonly PhrasingContent[] => {
    const [from, to] = describeValues(attribute)
    return [...prose(attribute.name), words(': '), code(from), words(' → '), code(to)]
  })
  const aspect = change.aspect === 'definition' || change.attributes.length > 0 ? [] : [[words(change.aspect)]]
  const said = doubt(change)
  return separated([...aspect, ...groups, ...(said === null ? [] : [prose(said)]), ...remarks.map((remark) => prose(foldLine(remark, longestRemark)))], '; ')
}

/** What to do about differences, once for each code. */
export function whatToDo(differences: readonly Difference[]): readonly BlockContent[] {
  const counts = new Map<keyof typeof advice, number>()
  for (const finding of differences.flatMap(({ advised }) => advised)) counts.set(finding, (counts.get(finding) ?? 0) + 1)
  if (counts.size === 0) return []
  return [
    paragraph(strong('What to do')),
    list([...counts].map(([finding, count]) => [code(finding), words(` (${counted(count, 'object')}): `), ...prose(advice[finding])]))
  ]
}
