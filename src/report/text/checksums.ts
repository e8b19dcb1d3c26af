import { adviceOf, auditCounts, confusionColumns, confusionNote, editWords, explained, falsePositiveLook, lyingChecksums, needlessEdits, rewriteWords, unjudgedSentences, verdictWords } from '../checksums.js'
import type { ShownChecksum } from '../checksums.js'
import { advice } from '../advice.js'
import type { Report } from '../document.js'
import { visibleLine, visibleText } from '../visible.js'
import { labelled, severityMark, widthOf } from './palette.js'
import type { Palette } from './palette.js'

/** What `check` says of objects that are edited, or written once more, and stay what they are: a block each, then what to do, once. */
export function needlessLines(report: Report, palette: Palette): readonly string[] {
  const edits = needlessEdits(report)
  if (edits.length === 0) return []
  const blocks = edits.flatMap((each) => [
    `  ${titleOf(each, palette)}`,
    ...labelled([...editsOf(each).map((edit) => ['edit', visibleLine(edit)] as const), [each.checksum.algorithm, visibleLine(verdictWords(each.checksum))], ...remarksOf(each)], 4, palette)
  ])
  const isWrong = edits.some(({ checksum }) => checksum.verdict === 'false-positive')
  return [...blocks, ...(isWrong ? [`  ${palette.faint('→')} ${advice['checksum-false-positive']}`] : [])]
}

/** A line for each object whose checksum lies, and what there is beside its causes; then how to mend each cause, once, and what is not judged. */
export function checksumLines(report: Report, palette: Palette): readonly string[] {
  const counts = auditCounts(report)
  if (counts === null) return []
  const lying = lyingChecksums(report)
  const causes = [...new Set(lying.flatMap(({ checksum }) => checksum.causes))]
  return [
    ...lying.flatMap((each) => [`  ${titleOf(each, palette)}  ${visibleLine([each.checksum.verdict, ...each.checksum.causes].join(', '))}`, ...labelled(rowsOf(each, palette), 4, palette)]),
    ...(lying.length === 0 ? [] : ['']),
    ...(causes.length === 0 ? [] : [...labelled(causes.map((cause) => [`→ ${visibleLine(cause)}`, adviceOf(cause) ?? '']), 2, palette), '']),
    `  ${counts}`,
    ...unjudgedSentences(report).map((sentence) => `  ${visibleLine(sentence)}`)
  ]
}

/** How right each algorithm is. */
export function confusionLines({ audit }: Report, palette: Palette): readonly string[] {
  if (audit === undefined) return []
  const head = ['', ...confusionColumns.map(([title]) => title)]
  const rows = audit.confusion.map((confusion) => [confusion.algorithm, ...confusionColumns.map(([, of]) => of(confusion).toLocaleString('en-US'))])
  const widths = head.map((title, index) => widthOf([title, ...rows.map((row) => row[index] ?? '')]))
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  ')}`.trimEnd()
  return [palette.faint(line(head)), ...rows.map(line), `  ${palette.faint(confusionNote)}`]
}

function titleOf({ checksum: { kind, name, location }, severity }: ShownChecksum, palette: Palette): string {
  const place = location === undefined ? '' : palette.faint(`  ${visibleLine(location.file)}:${location.line}:${location.column}`)
  return `${palette.severity(severity, severityMark[severity])} ${kind} ${palette.strong(visibleLine(name))}${place}`
}

function rowsOf(each: ShownChecksum, palette: Palette): readonly (readonly [label: string, text: string])[] {
  const { checksum } = each
  const definition = (text: string | null | undefined, color: (text: string) => string): string => visibleText(text ?? 'not there').split('\n').map(color).join('\n')
  return [
    ...explained({ ...checksum, causes: [] }).map((place) => ['', visibleLine(place)] as const),
    ...rewriteWords(checksum).map((rewritten) => ['', visibleLine(rewritten)] as const),
    ...(checksum.verdict === 'false-negative' && checksum.desiredDefinition !== undefined
      ? [['current', definition(checksum.currentDefinition, palette.removed)], ['desired', definition(checksum.desiredDefinition, palette.added)]] as const
      : []),
    ...remarksOf(each)
  ]
}

function editsOf({ checksum }: ShownChecksum): readonly string[] {
  return [...editWords(checksum), ...rewriteWords(checksum).map((rewritten) => (checksum.verdict === 'agrees' ? rewritten : `${rewritten}: ${falsePositiveLook}`))]
}

function remarksOf({ remarks }: ShownChecksum): readonly (readonly [string, string])[] {
  return remarks.map((remark) => ['note', visibleLine(remark)])
}
