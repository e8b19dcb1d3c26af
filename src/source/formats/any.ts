import { baseName } from './files.js'
import type { MigrationFormat } from './format.js'
import { readInOrder } from './plain.js'
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
    return {
      migrations: readInOrder(files.filter(({ path }) => isMigration(path))),
      passedOver: files.flatMap(({ path }) => (isMigration(path) ? [] : [path]))
    }
  }
}
