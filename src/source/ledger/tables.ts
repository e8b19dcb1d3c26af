import type { Snapshot } from '../../snapshot/object.js'
import type { MigrationFormat } from '../formats/format.js'
import type { Built } from '../source.js'

/** A table in which a tool keeps its books: its name and columns, by which it is told from a table of the user's. */
interface LedgerTable {
  readonly tool: string
  readonly table: string
  /** In the order of their names. */
  readonly columns: readonly string[]
  /** Whether nobody else would choose the name, so that there may be more columns: versions of the tool add some. */
  readonly named?: true
  /** Whether nobody else would choose the columns, so that the table may have another name: users of the tool choose one. */
  readonly renamed?: true
  /** The schema where it always is, with nothing beside it but more of the tool's. */
  readonly schema?: string
}

const ledgers: readonly LedgerTable[] = [
  { tool: 'Alembic', table: 'alembic_version', columns: ['version_num'] },
  { tool: 'dbmate or Rails', table: 'schema_migrations', columns: ['version'] },
  { tool: 'diesel', table: '__diesel_schema_migrations', columns: ['run_on', 'version'], named: true },
  { tool: 'Django', table: 'django_migrations', columns: ['app', 'applied', 'id', 'name'] },
  { tool: 'Doctrine', table: 'doctrine_migration_versions', columns: ['executed_at', 'execution_time', 'version'] },
  { tool: 'Drizzle', table: '__drizzle_migrations', columns: ['created_at', 'hash', 'id'], named: true },
  { tool: 'Ecto', table: 'schema_migrations', columns: ['inserted_at', 'version'] },
  { tool: 'EF Core', table: '__EFMigrationsHistory', columns: ['MigrationId', 'ProductVersion'] },
  {
    tool: 'Flyway', table: 'flyway_schema_history', named: true, renamed: true,
    columns: ['checksum', 'description', 'execution_time', 'installed_by', 'installed_on', 'installed_rank', 'script', 'success', 'type', 'version']
  },
  { tool: 'golang-migrate', table: 'schema_migrations', columns: ['dirty', 'version'], renamed: true },
  { tool: 'goose', table: 'goose_db_version', columns: ['id', 'is_applied', 'tstamp', 'version_id'], renamed: true },
  { tool: 'graphile-migrate', table: 'migrations', columns: ['date', 'filename', 'hash', 'previous_hash'], named: true, schema: 'graphile_migrate' },
  { tool: 'Knex', table: 'knex_migrations', columns: ['batch', 'id', 'migration_time', 'name'] },
  { tool: 'Knex', table: 'knex_migrations_lock', columns: ['index', 'is_locked'] },
  { tool: 'Kysely', table: 'kysely_migration', columns: ['name', 'timestamp'] },
  { tool: 'Kysely', table: 'kysely_migration_lock', columns: ['id', 'is_locked'] },
  { tool: 'Laravel', table: 'migrations', columns: ['batch', 'id', 'migration'] },
  { tool: 'Liquibase', table: 'databasechangelog', columns: ['author', 'filename', 'id'], named: true },
  { tool: 'Liquibase', table: 'databasechangeloglock', columns: ['id', 'locked'], named: true },
  { tool: 'MikroORM', table: 'mikro_orm_migrations', columns: ['executed_at', 'id', 'name'] },
  { tool: 'node-pg-migrate', table: 'pgmigrations', columns: ['id', 'name', 'run_on'] },
  {
    tool: 'Prisma', table: '_prisma_migrations', named: true,
    columns: ['applied_steps_count', 'checksum', 'finished_at', 'id', 'logs', 'migration_name', 'rolled_back_at', 'started_at']
  },
  { tool: 'Rails', table: 'ar_internal_metadata', columns: ['created_at', 'key', 'updated_at', 'value'] },
  { tool: 'Sequelize', table: 'SequelizeMeta', columns: ['name'] },
  { tool: 'sqlx', table: '_sqlx_migrations', columns: ['checksum', 'description', 'execution_time', 'installed_on', 'success', 'version'], named: true, renamed: true },
  { tool: 'Supabase', table: 'schema_migrations', columns: ['version'], named: true, schema: 'supabase_migrations' },
  { tool: 'TypeORM', table: 'migrations', columns: ['id', 'name', 'timestamp'] },
  { tool: 'TypeORM', table: 'typeorm_metadata', columns: ['database', 'name', 'schema', 'table', 'type', 'value'] }
]

/** The books of a tool of which little is known but what it has left in a database. */
export function findLedgers(snapshot: Snapshot, { ledger: known }: Pick<MigrationFormat, 'ledger'>): NonNullable<Built['ledger']> {
  const columnsOf = columnsIn(snapshot)
  const found = [...columnsOf].flatMap(([name, columns]) => {
    const ledger = ledgers.find((each) => each.named !== true && isNamed(each, name) && each.columns.join() === columns.join())
    return ledger === undefined ? [] : [{ tool: ledger.tool, kind: 'table', name }]
  })
  const named = ledgers.filter((each) => each.named === true).flatMap(({ tool, table, schema }) =>
    schema === undefined ? [{ tool, kind: 'table', name: `*.${table}` }] : [{ tool, kind: 'schema', name: schema }, { tool, kind: '*', name: `${schema}.*` }]
  )
  const drizzle = columnsOf.has('drizzle.__drizzle_migrations') ? [{ tool: 'Drizzle', kind: 'schema', name: 'drizzle' }] : []
  return { tool: 'the tool of the migrate-command', patterns: [...known, ...found, ...drizzle, ...named] }
}

/**
 * The tables of a database in which a tool may keep its books.
 *
 * @param tool as it is called above; where it has several tables, the first is meant
 * @returns quoted names
 */
export function tablesOf(snapshot: Snapshot, tool: string): readonly string[] {
  const own = ledgers.find((each) => each.tool === tool)
  if (own === undefined) return []
  return [...columnsIn(snapshot)].flatMap(([name, columns]) => {
    const isExact = own.columns.join() === columns.join()
    const fits = isNamed(own, name) ? isExact || (own.named === true && own.columns.every((each) => columns.includes(each))) : isExact && own.renamed === true
    return fits ? [name] : []
  })
}

/** The tables of a database with the names of their columns, in the order of these. */
function columnsIn({ objects }: Snapshot): ReadonlyMap<string, readonly string[]> {
  const columns = new Map(objects.flatMap(({ kind, name }) => (kind === 'table' ? [[`table ${name}`, { name, columns: [] as string[] }]] : [])))
  for (const { kind, name, parent } of objects) if (kind === 'column') columns.get(parent ?? '')?.columns.push(bare(name))
  return new Map([...columns.values()].map((table) => [table.name, table.columns.sort()]))
}

function isNamed({ table, schema }: LedgerTable, name: string): boolean {
  return bare(name) === table && (schema === undefined || name.startsWith(`${schema}.`))
}

/** The last part of a quoted name, without its quotes. */
function bare(name: string): string {
  const part = /(?:"(?:[^"]|"")*"|[^".]+)$/.exec(name)?.[0] ?? name
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part
}
