import type { BlockContent } from 'mdast'
import * as z from 'zod'
import type { ReportedFinding } from '../document.js'
import { fence } from './nodes.js'

/** The details of a `migration-rate` finding. */
const crowd = z.object({
  migrations: z.array(z.object({ file: z.string(), time: z.iso.datetime(), new: z.boolean() })).min(2),
  /** Length of the window in milliseconds. */
  window: z.number().positive(),
  earliest: z.nullable(z.iso.datetime())
})

/** So many bars are seen at once: of more, the first and the last ones are drawn. */
const most = { first: 3, last: 9 }

/** The longest name of a bar, in characters. */
const longestName = 40

/**
 * Migrations that came too fast, as a diagram that GitHub draws: each is a bar as long as the window, so that bars above one
 * another are too many. Nothing where a finding does not say when they came.
 */
export function rateDiagram({ details }: Pick<ReportedFinding, 'details'>): readonly BlockContent[] {
  const parsed = crowd.safeParse(details)
  if (!parsed.success) return []
  const { migrations, window, earliest } = parsed.data
  const left = Math.max(0, migrations.length - most.first - most.last)
  const shown = left === 0 ? migrations : [...migrations.slice(0, most.first), ...migrations.slice(-most.last)]
  const minutes = Math.max(1, Math.round(window / 60_000))
  const bars = shown.flatMap((migration, index) => [
    ...(left > 0 && index === most.first ? [`section ${left.toLocaleString('en-US')} more`] : []),
    `${labelOf(migration.file)} :${migration.new ? 'crit' : 'done'}, ${clockOf(migration.time)}, ${minutes.toString()}m`
  ])
  const room = earliest === null ? [] : [`earliest time that is allowed :milestone, ${clockOf(earliest)}, 0m`]
  return [fence('mermaid', ['gantt', 'dateFormat YYYY-MM-DDTHH:mm:ss', 'axisFormat %H:%M', 'title Each migration with its window (UTC)', ...bars, ...room].join('\n'))]
}

/** The name of a file of anybody's, in characters that mean nothing to the language of diagrams. */
function labelOf(file: string): string {
  const name = [...(file.split('/').at(-1) ?? file)].map((character) => (/[A-Za-z0-9_.-]/.test(character) ? character : '_'))
  return name.length > longestName ? `${name.slice(0, longestName - 3).join('')}...` : name.join('')
}

function clockOf(time: string): string {
  return time.slice(0, 19)
}
