import type { Snapshot } from '../snapshot/object.js'
import type { MigrationFormat } from './formats/format.js'
import type { Built } from './source.js'

/** A table in which a tool keeps its books: its name and columns, by which it is told from a table of the user's. */
interface Ledger {
  readonly tool: string
  readonly table: string
  readonly columns: readonly string[]
}

const ledgers: readonly Ledger[] = [
  { tool: 'Alembic', table: 'alembic_version', columns: ['version_num'] },
  { tool: 'dbmate or Rails', table: 'schema_migrations', columns: ['version'] },
  { tool: 'Django', table: 'django_migrations', columns: ['app', 'applied', 'id', 'name'] },
  { tool: 'Doctrine', table: 'doctrine_migration_versions', columns: ['executed_at', 'execution_time', 'version'] },
  { tool: 'Drizzle', table: '__drizzle_migrations', columns: ['created_at', 'hash', 'id'] },
  { tool: 'Ecto', table: 'schema_migrations', columns: ['inserted_at', 'version'] },
  { tool: 'EF Core', table: '__EFMigrationsHistory', columns: ['MigrationId', 'ProductVersion'] },
  { tool: 'golang-migrate', table: 'schema_migrations', columns: ['dirty', 'version'] },
  { tool: 'goose', table: 'goose_db_version', columns: ['id', 'is_applied', 'tstamp', 'version_id'] },
  { tool: 'Knex', table: 'knex_migrations', columns: ['batch', 'id', 'migration_time', 'name'] },
  { tool: 'Knex', table: 'knex_migrations_lock', columns: ['index', 'is_locked'] },
  { tool: 'Kysely', table: 'kysely_migration', columns: ['name', 'timestamp'] },
  { tool: 'Kysely', table: 'kysely_migration_lock', columns: ['id', 'is_locked'] },
  { tool: 'Laravel', table: 'migrations', columns: ['batch', 'id', 'migration'] },
  { tool: 'MikroORM', table: 'mikro_orm_migrations', columns: ['executed_at', 'id', 'name'] },
  { tool: 'node-pg-migrate', table: 'pgmigrations', columns: ['id', 'name', 'run_on'] },
  { tool: 'Rails', table: 'ar_internal_metadata', columns: ['created_at', 'key', 'updated_at', 'value'] },
  { tool: 'Sequelize', table: 'SequelizeMeta', columns: ['name'] },
  { tool: 'TypeORM', table: 'migrations', columns: ['id', 'name', 'timestamp'] },
  { tool: 'TypeORM', table: 'typeorm_metadata', columns: ['database', 'name', 'schema', 'table', 'type', 'value'] }
]

/** Books that are too many columns to tell by, under names that nobody else would take; some are whole schemas. */
const unmistakable: readonly (readonly [tool: string, kind: string, name: string])[] = [
  ['Flyway', 'table', '*.flyway_schema_history'], ['Liquibase', 'table', '*.databasechangelog'], ['Liquibase', 'table', '*.databasechangeloglock'],
  ['Prisma', 'table', '*._prisma_migrations'], ['sqlx', 'table', '*._sqlx_migrations'], ['diesel', 'table', '*.__diesel_schema_migrations'],
  ['graphile-migrate', 'schema', 'graphile_migrate'], ['graphile-migrate', '*', 'graphile_migrate.*'],
  ['Supabase', 'schema', 'supabase_migrations'], ['Supabase', '*', 'supabase_migrations.*']
]

/** The books of a tool of which little is known but what it has left in a database. */
export function findLedgers({ objects }: Snapshot, { ledger: known }: Pick<MigrationFormat, 'ledger'>): NonNullable<Built['ledger']> {
  const tables = objects.filter(({ kind }) => kind === 'table')
  const columnsOf = (table: string): string => objects.flatMap(({ kind, name }) => (kind === 'column' && name.startsWith(`${table}.`) ? [bare(name)] : [])).sort().join()
  const found = tables.flatMap(({ name }) => {
    const ledger = ledgers.find(({ table, columns }) => table === bare(name) && columns.join() === columnsOf(name))
    return ledger === undefined ? [] : [{ tool: ledger.tool, kind: 'table', name }]
  })
  const named = unmistakable.map(([tool, kind, name]) => ({ tool, kind, name }))
  const drizzle = found.some(({ name }) => name === 'drizzle.__drizzle_migrations') ? [{ tool: 'Drizzle', kind: 'schema', name: 'drizzle' }] : []
  return { tool: 'the tool of the migrate-command', patterns: [...known, ...found, ...drizzle, ...named] }
}

/** The last part of a quoted name, without its quotes. */
function bare(name: string): string {
  const part = /(?:"(?:[^"]|"")*"|[^".]+)$/.exec(name)?.[0] ?? name
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part
}
