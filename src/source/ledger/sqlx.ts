import { findEdited } from './checksums.js'
import { failed, holdRows, withMismatches } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerReader } from './ledger.js'

interface SqlxRow {
  readonly version: string
  readonly success: boolean
  readonly checksum: string
}

/**
 * sqlx: versions with the SHA-384 of the file. In sqlx-postgres/src/migrate.rs (`dirty_version`, `list_applied_migrations`; today a row is
 * only written with what has succeeded) and sqlx-core/src/migrate/ (migrator.rs: `run`; migration.rs: `checksum`; error.rs).
 */
export const sqlx: LedgerReader<SqlxRow> = {
  tool: 'sqlx',
  fits: inFormat('sqlx'),
  query: (table) => `select version::text, success, pg_catalog.encode(checksum, 'hex') as checksum from ${table} order by version`,
  hold(rows, folder, table) {
    const { migrations, format: { vanished } } = folder
    const nameOf = ({ id }: { readonly id: string }): string => BigInt(id).toString()
    const succeeded = new Map(rows.filter(({ success }) => success).map(({ version, checksum }) => [version, checksum]))
    return withMismatches(holdRows({ migrations, table, rows: [...succeeded.keys()], nameOf, vanished: vanished.says }), [
      ...findEdited(folder, table, 'sha384', (migration) => succeeded.get(nameOf(migration))),
      ...rows.filter(({ success }) => !success).map(({ version }) => {
        const migration = migrations.find((each) => nameOf(each) === version)
        return failed(table, migration?.id ?? version, migration, `sqlx stops: "migration ${version} is partially applied; fix and remove row from \`_sqlx_migrations\` table".`)
      })
    ])
  }
}
