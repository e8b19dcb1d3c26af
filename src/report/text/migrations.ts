import type { Report } from '../document.js'
import { visibleLine } from '../visible.js'
import type { Palette } from './palette.js'

/** Objects that are named for one migration before the rest is counted. */
const named = 4

/** The migrations that a report is about: the new ones, for `history` all. */
export function migrationsOf(report: Pick<Report, 'command' | 'migrations'>): Report['migrations'] {
  return report.command === 'history' ? report.migrations : report.migrations.filter((migration) => migration.new)
}

/** One line a migration: its name, its verdict and what it changed or only touched. */
export function migrationLines(migrations: Report['migrations'], palette: Palette): readonly string[] {
  const width = Math.max(0, ...migrations.map(({ id }) => visibleLine(id).length))
  return migrations.map((migration) => {
    const verdict = migration.verdict.padEnd('changes-schema'.length)
    const sound = ['changes-schema', 'changes-data', 'repeatable', 'opaque', 'not-run'].includes(migration.verdict)
    return `  ${visibleLine(migration.id).padEnd(width)}  ${sound ? verdict : palette.severity('warning', verdict)}  ${doingsOf(migration)}`.trimEnd()
  })
}

function doingsOf({ changes, touched }: Report['migrations'][number]): string {
  const doings = [
    ...changes.map(({ action, kind, name }) => `${action} ${kind} ${visibleLine(name)}`),
    ...touched.map(({ kind, name, cause }) => `${kind} ${visibleLine(name)} (${visibleLine(cause)})`)
  ]
  const rest = doings.length - named
  return rest > 0 ? `${doings.slice(0, named).join(', ')} and ${rest} more` : doings.join(', ')
}
