import type { Report } from '../document.js'
import { visibleLine } from '../visible.js'
import { duration } from '../wording.js'
import { widthOf } from './palette.js'
import type { Palette } from './palette.js'

/** Objects that are named for one migration before the rest is counted. */
const named = 4

/** The migrations that a report is about: the new ones, for `history` all. */
export function migrationsOf(report: Pick<Report, 'command' | 'migrations'>): Report['migrations'] {
  return report.command === 'history' ? report.migrations : report.migrations.filter((migration) => migration.new)
}

/** One line a migration: its name, its verdict and what it changed or only touched. */
export function migrationLines(migrations: Report['migrations'], palette: Palette): readonly string[] {
  const width = widthOf(migrations.map(({ id }) => visibleLine(id)))
  const times = migrations.map(({ timestamp }, index) => timeOf(timestamp, migrations[index - 1]?.timestamp ?? null))
  const room = widthOf(times)
  return migrations.map((migration, index) => {
    const verdict = migration.verdict.padEnd('changes-schema'.length)
    const sound = ['changes-schema', 'changes-data', 'repeatable', 'opaque', 'not-run'].includes(migration.verdict)
    return `  ${visibleLine(migration.id).padEnd(width)}  ${room === 0 ? '' : `${palette.faint((times[index] ?? '').padEnd(room))}  `}${sound ? verdict : palette.severity('warning', verdict)}  ${doingsOf(migration)}`.trimEnd()
  })
}

/** When a migration was made, and how long after the one before. */
function timeOf(timestamp: string | null, before: string | null): string {
  if (timestamp === null) return ''
  const time = visibleLine(timestamp).replace('T', ' ').replace('Z', '')
  const distance = before === null ? Number.NaN : Date.parse(timestamp) - Date.parse(before)
  return Number.isNaN(distance) ? time : `${time}  ${distance < 0 ? '-' : '+'}${duration(Math.abs(distance))}`
}

function doingsOf({ changes, touched }: Report['migrations'][number]): string {
  const doings = [
    ...changes.map(({ action, kind, name }) => `${action} ${kind} ${visibleLine(name)}`),
    ...touched.map(({ kind, name, cause }) => `${kind} ${visibleLine(name)} (${visibleLine(cause)})`)
  ]
  const rest = doings.length - named
  return rest > 0 ? `${doings.slice(0, named).join(', ')} and ${rest} more` : doings.join(', ')
}
