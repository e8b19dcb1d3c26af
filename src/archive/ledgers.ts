import { baseName } from '../source/formats/files.js'
import type { Migration, MigrationFormat } from '../source/formats/format.js'
import { quoteLiteral } from '../sql/quote.js'
import type { Explained } from '../history/explain.js'

/** What databases that have applied archived migrations make of it, through their tool. */
export interface Settlement {
  /** Whether the tool refuses to run before its books are settled. */
  readonly breaks: boolean
  readonly says: string
  /** Statements, or commands of the tool, that settle it; each is enough. */
  readonly commands: readonly string[]
}

/** What one tool needs. */
interface Tool {
  readonly breaks: boolean
  /** What there is to say beside what the format says of files that are gone. */
  readonly also?: string
  readonly commands?: (archived: readonly Migration[]) => readonly string[]
  /** Which of the migrations that would go have to stay, and why. */
  readonly holdBack?: (going: ReadonlySet<Explained>, all: readonly Explained[]) => readonly Explained[]
  readonly why?: string
}

/**
 * By the names of formats; in each source what the format names as read. golang-migrate's `readUp` begins with the file of the version
 * that the database is at and takes the next one that there is; node-pg-migrate's `checkOrder` compares name by name, from the first; sqlx
 * has `validate_applied_migrations`, Flyway `MigrationInfoImpl.validate` (what is missing above the newest file is "future", and
 * complained of as soon as a newer one comes); Prisma's `apply_migrations.rs` does not look, its `diagnose_migration_history.rs` does;
 * Graphile Migrate's table refers to its own rows by hash.
 */
const tools: Readonly<Record<string, Tool>> = {
  'golang-migrate': {
    breaks: false,
    also: 'So the newest file stays. A database that is at an archived version is first to be brought to the newest.',
    commands: () => ['migrate -path FOLDER -database "$DATABASE_URL" up   # before the files go'],
    holdBack: (going, all) => newestOf(going, all),
    why: 'golang-migrate looks for the file of the version that a database is at, which is mostly the newest'
  },
  flyway: {
    breaks: true,
    commands: () => ['flyway repair', "flyway migrate -ignoreMigrationPatterns='*:missing'   # every time from now on"]
  },
  sqlx: {
    breaks: true,
    commands: (archived) => [`delete from _sqlx_migrations where version in (${archived.map(({ id }) => BigInt(id).toString()).join(', ')});`, 'sqlx migrate run --ignore-missing   # every time from now on']
  },
  prisma: {
    breaks: true,
    also: '`prisma migrate deploy` does not notice.',
    commands: (archived) => [`delete from _prisma_migrations where migration_name in (${quoted(archived)});`]
  },
  supabase: {
    breaks: true,
    commands: (archived) => [`supabase migration repair --status reverted ${archived.map(({ id }) => id).join(' ')}`]
  },
  'node-pg-migrate': {
    breaks: true,
    commands: (archived) => [`delete from pgmigrations where name in (${quoted(archived)});`, 'node-pg-migrate up --no-check-order   # every time from now on']
  },
  'graphile-migrate': {
    breaks: true,
    also: 'Nothing settles that but committing everything after the first archived file again (`graphile-migrate uncommit`, then `graphile-migrate commit`), on databases that are made anew.'
  },
  goose: {
    breaks: false,
    also: '`goose down` stops where the newest version of a database is an archived one.',
    commands: (archived) => [`delete from goose_db_version where version_id in (${archived.map(({ id }) => BigInt(id).toString()).join(', ')});`]
  },
  diesel: {
    breaks: false,
    commands: (archived) => [`delete from __diesel_schema_migrations where version in (${quoted(archived)});`]
  },
  dbmate: { breaks: false, also: '`dbmate rollback` takes back the newest that is still in the folder.' },
  drizzle: {
    breaks: false,
    holdBack: (going, all) => notAtTheEnd(going, all),
    why: 'the snapshot of the migration after it builds on its own'
  }
}

/** What is to be done about the books of a tool. */
export function settle(format: MigrationFormat, archived: readonly Migration[]): Settlement {
  const { breaks = false, also, commands = () => [] } = tools[format.name] ?? {}
  return { breaks, says: [format.vanished.says, ...(also === undefined ? [] : [also])].join(' '), commands: commands(archived) }
}

/** What of a plan stays for the sake of the tool, and why. */
export function holdBack({ name }: MigrationFormat, going: ReadonlySet<Explained>, all: readonly Explained[]): { readonly stays: ReadonlySet<Explained>; readonly why: string } {
  const tool = tools[name]
  return { stays: new Set(tool?.holdBack?.(going, all)), why: tool?.why ?? '' }
}

/**
 * Why files of a folder cannot be moved at all, where its tool lists them in a file of its own; undefined where they can. Of Drizzle's
 * `meta/` each snapshot names the one before it, and an entry of the journal without its file is an error (drizzle-kit,
 * src/cli/commands/drop.ts: entry, snapshot and file go together).
 */
export function whyImmovable({ name }: MigrationFormat, paths: readonly string[]): string | undefined {
  return name === 'drizzle' && paths.some((path) => baseName(path) === '_journal.json')
    ? 'Drizzle lists its migrations in meta/_journal.json, with a snapshot of each: let `drizzle-kit drop` take these away, which keeps file, entry and snapshot together'
    : undefined
}

function quoted(migrations: readonly Migration[]): string {
  return migrations.map(({ id }) => quoteLiteral(id)).join(', ')
}

function newestOf(going: ReadonlySet<Explained>, all: readonly Explained[]): readonly Explained[] {
  const newest = all.at(-1)
  return newest !== undefined && going.has(newest) ? [newest] : []
}

function notAtTheEnd(going: ReadonlySet<Explained>, all: readonly Explained[]): readonly Explained[] {
  const last = all.findLastIndex((each) => !going.has(each))
  return all.slice(0, last + 1).filter((each) => going.has(each))
}
