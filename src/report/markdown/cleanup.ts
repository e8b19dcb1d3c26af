import type { BlockContent, RootContent } from 'mdast'
import { cleanupNext, plannedRows } from '../cleanup.js'
import type { PlannedRow } from '../cleanup.js'
import type { Cleanup } from '../cleanup-section.js'
import type { Report } from '../document.js'
import { duration } from '../wording.js'
import { remainder } from './changes.js'
import { excerpt } from './excerpt.js'
import { code, details, fence, foldedIfLong, paragraph, prose, table, words } from './nodes.js'
import type { Writing } from './options.js'
import { place } from './places.js'
import { title } from './sections.js'

/** What is archived, what stays and why, what the ledger makes of it, and what to run next. */
export function cleanupSections({ cleanup, conclusion }: Report, writing: Writing): readonly RootContent[] {
  if (cleanup === undefined) return []
  const { planned, kept, ledger, state } = cleanup
  const next = conclusion === 'error' ? null : cleanupNext(cleanup)
  return [
    ...(planned.length === 0 ? [] : [title({ planned: 'Can be archived', applied: 'Archived', undone: 'Taken back' }[state]), ...plannedTable(cleanup, writing)]),
    ...(kept.length === 0 ? [] : [title('Stays'), ...keptTable(cleanup, writing)]),
    ...(ledger === null || state === 'undone' ? [] : [title('Ledger of databases that have applied them'), ...ledgerBlocks(ledger, cleanup.immovable, writing)]),
    ...(next === null ? [] : [paragraph(prose(next))])
  ]
}

function plannedTable({ planned, state }: Cleanup, writing: Writing): readonly BlockContent[] {
  const rows = plannedRows(planned)
  const { shown, cut } = excerpt(rows, writing.depth.each, () => 'migration')
  // Of files that have been moved nothing is known of where they can be looked at.
  const links = state === 'planned' ? writing.links : undefined
  return foldedIfLong(rows.length, `${planned.length.toLocaleString('en-US')} migrations`, [
    table(['Migrations', 'Number', 'Apart', 'Why'], shown.map((row) => [
      rangeCell(row, links),
      row.count === 1 ? [] : [words(row.count.toLocaleString('en-US'))],
      row.interval === null ? [] : [words(duration(row.interval))],
      prose(row.reason)
    ])),
    ...remainder(cut)
  ])
}

function rangeCell({ first, last }: PlannedRow, links: Writing['links']): ReturnType<typeof place> {
  return first === last ? place({ file: first.file }, links) : [...place({ file: first.file }, links), words(' … '), ...place({ file: last.file }, links)]
}

function keptTable({ kept }: Cleanup, writing: Writing): readonly BlockContent[] {
  const { shown, cut } = excerpt(kept, writing.depth.each, () => 'migration')
  return foldedIfLong(kept.length, `${kept.length.toLocaleString('en-US')} migrations`, [
    table(['Migration', 'Hour', 'Why'], shown.map(({ file, hour, reason }) => [[...place({ file }, writing.links)], hour === null ? [] : [code(hour)], prose(reason)])),
    ...remainder(cut)
  ])
}

function ledgerBlocks({ says, commands }: NonNullable<Cleanup['ledger']>, immovable: string | undefined, { depth }: Writing): readonly BlockContent[] {
  return [
    paragraph(prose(says), immovable === undefined ? [] : [words(' '), ...prose(`${immovable}.`)]),
    ...(commands.length === 0 || !depth.patch ? [] : details('What settles it', commands.map((command) => fence('sh', command))))
  ]
}
