import { baseName } from '../formats/files.js'
import { holdRows } from './holding.js'
import type { Account } from './holding.js'
import type { LedgerReader } from './ledger.js'

/** How programs in JavaScript and TypeScript end. */
const program = /\.[cm]?[jt]s$/

interface NameRow {
  readonly name: string
}

/** A ledger that is a list of what was applied, and of which nothing else is of use. */
interface NameList extends Pick<LedgerReader, 'tool' | 'kept'>, Pick<Account, 'keyOf' | 'nameOf'> {
  readonly column: string
  /** The format of the tool's migrations; absent where they are programs, of which those count that have a name. */
  readonly format?: string
  /** What the tool does about one that is gone, where no format says so. */
  readonly vanished?: string
  /** Whether the tool refuses what comes too late, or passes over it, as its format says. */
  readonly refusesLate?: true
}

function readerOf({ tool, kept, column, format: wanted, vanished: own, refusesLate, ...names }: NameList): LedgerReader<NameRow> {
  const { nameOf } = names
  return {
    tool,
    ...(kept === undefined ? {} : { kept }),
    fits: ({ format, migrations }) => (wanted === undefined ? format.name === 'any' && migrations.some((each) => nameOf?.(each) !== undefined) : format.name === wanted),
    query: (table) => `select ${column}::text as name from ${table} order by 1`,
    hold: (rows, { migrations, format: { vanished, outOfOrder } }, table) =>
      holdRows({ migrations, table, rows: rows.map(({ name }) => name), ...names, vanished: own ?? vanished.says, ...(refusesLate && { late: outOfOrder.says }) })
  }
}

/** In pkg/driver/postgres/postgres.go: versions as text, as `FindMigrations` compares them. */
export const dbmate = readerOf({ tool: 'dbmate', kept: 'dbmate or Rails', column: 'version', format: 'dbmate' })

/** In diesel_migrations/src/migration_harness.rs (`pending_migrations`). */
export const diesel = readerOf({ tool: 'diesel', column: 'version', format: 'diesel' })

/** In supabase/cli: pkg/migration/history.go, and pkg/migration/apply.go (`FindPendingMigrations`). The statements that it keeps there are compared by nobody. */
export const supabase = readerOf({ tool: 'Supabase', column: 'version', format: 'supabase', refusesLate: true })

/** In src/runner.ts (`ensureMigrationsTable`, `getRunMigrations`, `checkOrder`). */
export const nodePgMigrate = readerOf({ tool: 'node-pg-migrate', column: 'name', format: 'node-pg-migrate', refusesLate: true })

/**
 * Names of files, in lib/migrations/migrate/table-creator.js and migration-list-resolver.js. What is a file in TypeScript here may have
 * been compiled where it was run.
 */
export const knex = readerOf({
  tool: 'Knex',
  column: 'name',
  nameOf: ({ up: { path } }) => (program.test(path) ? baseName(path) : undefined),
  keyOf: (name) => name.replace(program, ''),
  vanished: 'Knex stops: "The migration directory is corrupt, the following files are missing".'
})

/** Numbers, in activerecord/lib/active_record/migration.rb (`migrations_status`), compared as such. */
export const rails = readerOf({
  tool: 'Rails',
  kept: 'dbmate or Rails',
  column: 'version',
  nameOf: ({ up: { path } }) => /^(\d+)_.*\.rb$/.exec(baseName(path))?.[1],
  keyOf: (name) => name.replace(/^0+(?=\d)/, ''),
  vanished: '`db:migrate:status` shows it as "NO FILE", and `db:migrate` does not notice: the database keeps what it did.'
})

/** Names of classes, or what the class says instead, in src/migration/MigrationExecutor.ts (`getMigrations`, `executePendingMigrations`). */
export const typeorm = readerOf({
  tool: 'TypeORM',
  column: 'name',
  nameOf: ({ up: { path, text } }) => (program.test(path) ? (/\bname\s*=\s*["'`](\w+\d{13})["'`]/.exec(text) ?? /\bclass\s+([\w$]*\d{13})\b/.exec(text))?.[1] : undefined),
  vanished: 'TypeORM does not notice until it is to revert the migration: the database keeps what it did.'
})
