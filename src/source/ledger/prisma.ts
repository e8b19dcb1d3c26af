import { findEdited } from './checksums.js'
import { failed, holdRows, withMismatches } from './holding.js'
import { inFormat } from './ledger.js'
import type { LedgerReader } from './ledger.js'

interface PrismaRow {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

/** What `prisma migrate deploy` does about a migration that has begun and not ended. */
const afterFailure = '`prisma migrate deploy` stops: "migrate found failed migrations in the target database", until `prisma migrate resolve` says what became of it.'

/**
 * Prisma: a row for each attempt, with the SHA-256 of migration.sql. What was rolled back (`prisma migrate resolve --rolled-back`) does
 * not count, what is not finished has failed or is under way. In prisma/prisma-engines under schema-engine:
 * connectors/schema-connector/src/checksum.rs (ends of lines do not matter), and commands/src/commands/ (apply_migrations.rs:
 * `detect_failed_migrations`; diagnose_migration_history.rs).
 */
export const prisma: LedgerReader<PrismaRow> = {
  tool: 'Prisma',
  fits: inFormat('prisma'),
  query: (table) => `select migration_name as name, checksum, finished_at is not null as finished from ${table} where rolled_back_at is null order by started_at, migration_name`,
  hold(rows, folder, table) {
    const { migrations, format: { vanished } } = folder
    const finished = new Map(rows.filter((row) => row.finished).map(({ name, checksum }) => [name, checksum]))
    return withMismatches(holdRows({ migrations, table, rows: [...finished.keys()], vanished: vanished.says }), [
      ...findEdited(folder, table, 'sha256', ({ id }) => finished.get(id)),
      ...rows.filter((row) => !row.finished).map(({ name }) => failed(table, name, migrations.find(({ id }) => id === name), afterFailure))
    ])
  }
}
