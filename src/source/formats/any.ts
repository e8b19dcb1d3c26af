import { baseName } from './files.js'
import type { MigrationFormat } from './format.js'
import { numberOf, readInOrder } from './plain.js'
import { unwatched } from './reactions.js'

/** What migrations are written in. */
const written = /\.(sql|py|[cm]?[jt]s|rb|php|go|rs|java|kt|kts|scala|groovy|cs|fs|exs?|clj|pl|lua|sh|xml|ya?ml)$/i

/** What lies among them and is none: modules and packages of the language, type declarations, what Alembic and EF Core keep there. */
const beside = /^(__\w+__\.py|index\.\w+|mod\.rs|env\.py|.*\.d\.[cm]?ts|.*\.Designer\.cs|.*ModelSnapshot\.cs)$/i

/**
 * Files of any kind, of whatever tool, in the order of their paths: what `migrations` names beside a `migrate-command`. Nobody
 * here runs them; they have names, times and texts.
 */
export const anyFiles: MigrationFormat = {
  name: 'any',
  reads: written,
  ...unwatched,
  ledger: [],
  recognise: () => undefined,
  read({ files }) {
    const isMigration = (path: string): boolean => written.test(path) && !beside.test(baseName(path))
    const migrations = readInOrder(files.filter(({ path }) => isMigration(path)))
    const isOneFolder = new Set(migrations.map(({ up }) => up.path.slice(0, up.path.lastIndexOf('/') + 1))).size === 1
    return {
      migrations,
      unordered: !isOneFolder || migrations.some(({ up }) => numberOf(up.path) === undefined),
      passedOver: files.flatMap(({ path }) => (isMigration(path) ? [] : [path]))
    }
  }
}
