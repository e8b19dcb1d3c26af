import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import { adviceOf, auditCounts, confusionColumns, confusionNote, editWords, explained, falsePositiveLook, lyingChecksums, needlessEdits, rewritersOf, unjudgedSentences, verdictWords } from '../checksums.js'
import type { ShownChecksum } from '../checksums.js'
import { advice } from '../advice.js'
import { definitionDiff, diffText } from '../definition-diff.js'
import type { Report } from '../document.js'
import { counted } from '../wording.js'
import { objectOf, remainder, severitySign } from './changes.js'
import { excerpt } from './excerpt.js'
import { code, codeInHtml, details, fence, list, paragraph, prose, separated, strong, table, words } from './nodes.js'
import type { Writing } from './options.js'
import { migrationPlace, place } from './places.js'

/** What leads the report of a pull request: the objects that it edits, or writes once more, and that stay what they are. */
export function needlessSection(report: Report, writing: Writing): readonly RootContent[] {
  const edits = needlessEdits(report)
  if (edits.length === 0) return []
  const { shown, cut } = excerpt(edits, writing.depth.each, ({ checksum }) => checksum.kind)
  const isWrong = edits.some(({ checksum }) => checksum.verdict === 'false-positive')
  return [
    paragraph(strong('Text only: nothing has to be migrated for these')),
    table(['', 'Object', 'Edit', `The ${edits[0]?.checksum.algorithm ?? ''} checksum`, 'Where'], shown.map((each) => [
      [words(severitySign[each.severity])], objectOf(each.checksum),
      separated([
        ...editWords(each.checksum).map((edit) => prose(edit)),
        ...rewritersIn(each, writing).map((rewritten) => (each.checksum.verdict === 'agrees' ? rewritten : [...rewritten, words(`: ${falsePositiveLook}`)])),
        ...each.remarks.map((remark) => prose(remark))
      ], '; '),
      prose(verdictWords(each.checksum)), placeOf(each, writing)
    ])),
    ...remainder(cut),
    ...(isWrong ? [paragraph(code('checksum-false-positive'), words(': '), prose(advice['checksum-false-positive']))] : [])
  ]
}

/** The objects whose checksum lies, how to mend each cause, what is not judged, and how right each algorithm is. */
export function checksumSection(report: Report, writing: Writing): readonly RootContent[] {
  const counts = auditCounts(report)
  if (counts === null) return []
  const lying = lyingChecksums(report)
  const { shown, cut } = excerpt(lying, writing.depth.each, ({ checksum }) => checksum.verdict)
  const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))]
  return [
    paragraph(strong('What the text checksum says against the truth')),
    ...(lying.length === 0 ? [] : [table(['', 'Object', 'Verdict', 'Why', 'Where'], shown.map((each) => [
      [words(severitySign[each.severity])], objectOf(each.checksum), [words(each.checksum.verdict)],
      separated([...[...explained(each.checksum), ...each.remarks].map((reason) => prose(reason)), ...rewritersIn(each, writing)], '; '), placeOf(each, writing)
    ]))]),
    ...remainder(cut),
    ...(causes.length === 0 ? [] : [list(causes.map((cause) => [code(cause), words(': '), ...prose(adviceOf(cause) ?? '')]))]),
    ...(writing.depth.definitions ? falseNegatives(lying) : []),
    paragraph(words(`${counts}.`)),
    ...unjudgedSentences(report).map((sentence) => paragraph(prose(sentence))),
    ...confusionTable(report)
  ]
}

function confusionTable({ audit }: Report): readonly BlockContent[] {
  if (audit === undefined) return []
  const rows = audit.confusion.map((confusion) => [[code(confusion.algorithm)], ...confusionColumns.map(([, of]) => [words(of(confusion).toLocaleString('en-US'))])])
  return [table(['Algorithm', ...confusionColumns.map(([title]) => title)], rows), paragraph(words(confusionNote))]
}

/** Both texts of what a checksum overlooks. */
function falseNegatives(lying: readonly ShownChecksum[]): readonly BlockContent[] {
  const overlooked = lying.filter(({ checksum }) => checksum.verdict === 'false-negative')
  const sections = overlooked.flatMap(({ checksum: { kind, name, currentDefinition = null, desiredDefinition = null } }) =>
    details(`${kind} ${codeInHtml(name)}`, [fence('diff', diffText(definitionDiff(currentDefinition, desiredDefinition)))]))
  return sections.length === 0 ? [] : details(`${counted(overlooked.length, 'false negative')}: both texts`, sections)
}

function rewritersIn({ checksum }: ShownChecksum, writing: Writing): readonly (readonly PhrasingContent[])[] {
  const { ids, more } = rewritersOf(checksum)
  if (ids.length === 0) return []
  const others = more === 0 ? [] : [words(` and ${counted(more, 'more migration')}`)]
  return [[words('written once more by '), ...separated(ids.map((id) => migrationPlace(id, writing)), ', '), ...others]]
}

function placeOf({ checksum: { location } }: ShownChecksum, { links }: Writing): readonly PhrasingContent[] {
  return location === undefined ? [] : place(location, links)
}
