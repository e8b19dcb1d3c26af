import { cleanupNext, plannedRows, rangeOf, sizeOf } from '../cleanup.js'
import type { Cleanup } from '../cleanup-section.js'
import type { Report } from '../document.js'
import { visibleLine, visibleText } from '../visible.js'
import { labelled, widthOf } from './palette.js'
import type { Palette } from './palette.js'

/** What is archived, what stays and why, what the ledger makes of it, and what to run next. `full` has a line for each migration. */
export function cleanupSections({ cleanup, conclusion }: Report, definitions: 'folded' | 'full', palette: Palette): readonly (readonly string[])[] {
  if (cleanup === undefined) return []
  const { planned, kept, ledger, immovable } = cleanup
  const next = conclusion === 'error' ? null : cleanupNext(cleanup)
  return [
    planned.length === 0 ? [] : [palette.strong({ planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[cleanup.state]), ...plannedLines(cleanup, definitions)],
    kept.length === 0 ? [] : [palette.strong('Stays'), ...labelled(kept.map(({ id, hour, reason }) => [visibleLine(id), visibleLine(`${hour === null ? '' : `${hour}  `}${reason}`)]), 2, palette)],
    ledger === null || cleanup.state === 'undone' ? [] : [
      `${palette.strong('Ledger')}  ${palette.faint('of databases that have applied them')}`,
      `  ${visibleLine(ledger.says)}`,
      ...(immovable === undefined ? [] : [`  ${visibleLine(immovable)}.`]),
      ...ledger.commands.flatMap((command) => visibleText(command).split('\n').map((line) => `    ${line}`))
    ],
    next === null ? [] : [`${palette.strong('Next')}  ${next}`]
  ]
}

function plannedLines({ planned }: Cleanup, definitions: 'folded' | 'full'): readonly string[] {
  const rows = definitions === 'full'
    ? planned.map((each) => ({ range: visibleLine(each.id), size: '', reason: visibleLine(each.reason) }))
    : plannedRows(planned).map((row) => ({ range: rangeOf(row), size: sizeOf(row), reason: row.reason }))
  const [ranges, sizes] = [widthOf(rows.map(({ range }) => range)), widthOf(rows.map(({ size }) => size))]
  return rows.map(({ range, size, reason }) => `  ${range.padEnd(ranges)}  ${sizes === 0 ? '' : `${size.padEnd(sizes)}  `}${reason}`.trimEnd())
}
