import { edited, holdRows, withMismatches } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerReader } from './ledger.js'

interface GraphileRow {
  readonly number: string
  readonly hash: string
}

/** What `graphile-migrate migrate` does about what was applied: it looks at the newest number alone. */
const unnoticed = '`graphile-migrate migrate` goes by the newest number and does not notice: the database keeps what it did.'

/**
 * Graphile Migrate: the numbers of committed migrations, and their hashes. In src/migration.ts (`runStringMigration`, `getMigrationsAfter`): files
 * with a number above the newest are run. What is not in order among the files is refused when they are read.
 */
export const graphileMigrate: LedgerReader<GraphileRow> = {
  tool: 'graphile-migrate',
  fits: inFormat('graphile-migrate'),
  query: (table) => `select pg_catalog.regexp_replace(filename, '[.]sql$', '') as number, hash from ${table} order by filename`,
  hold(rows, { migrations, files }, table) {
    const hashes = new Map(rows.map(({ number, hash }) => [number, hash]))
    const holding = holdRows({
      migrations, table, rows: [...hashes.keys()], vanished: unnoticed, late: '`graphile-migrate migrate` only runs what has a higher number than the newest that was applied.',
      isLate: ({ id }) => rows.some(({ number }) => number > id)
    })
    return withMismatches(holding, migrations.flatMap((migration) => {
      const text = files.find(({ path }) => path === migration.up.path)?.text ?? ''
      const hash = hashes.get(migration.id)
      return hash === undefined || hash === /^--! Hash:\s*(\S+)/m.exec(text)?.[1] ? [] : [edited(table, migration, unnoticed)]
    }))
  }
}
