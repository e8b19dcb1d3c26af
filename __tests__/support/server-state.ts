/** What all databases of a server share, to see whether a run has left anything behind. */
import { Client } from 'pg'

/** The rows of each shared catalog as sorted texts. */
export type SharedCatalogs = Readonly<Record<string, readonly string[]>>

/** What the server itself moves on, whoever does what. */
const moving = ['datfrozenxid', 'datminmxid', 'confirmed_flush_lsn', 'restart_lsn', 'remote_lsn', 'local_lsn']

/** What belongs to the server and is in no shared catalog of its own. */
const views = ['pg_replication_slots', 'pg_replication_origin_status', 'pg_prepared_xacts', 'pg_file_settings']

/**
 * Reads all shared catalogs of a server: databases, roles, memberships, settings, tablespaces, descriptions,
 * dependencies, subscriptions, origins, parameter privileges, and what is beside them.
 *
 * @param url of a superuser
 */
export async function readSharedCatalogs(url: string): Promise<SharedCatalogs> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relisshared and relkind = 'r' order by 1`
    )
    const catalogs: [string, readonly string[]][] = []
    for (const name of [...rows.map((row) => row.name), ...views]) {
      const gone = moving.map((column) => ` - '${column}'`).join('')
      const read = await client.query<{ row: string }>(`select (to_jsonb(each)${gone})::text as row from ${name} each order by 1`)
      catalogs.push([name, read.rows.map(({ row }) => row)])
    }
    return Object.fromEntries(catalogs)
  })
}

/** What one state has and the other has not, a line each: `- ` what is gone, `+ ` what is new. */
export function changesBetween(before: SharedCatalogs, after: SharedCatalogs): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const [old, now] = [before[name] ?? [], after[name] ?? []]
    const gone = old.filter((row) => !now.includes(row)).map((row) => `- ${name} ${row}`)
    return [...gone, ...now.filter((row) => !old.includes(row)).map((row) => `+ ${name} ${row}`)]
  })
}

/** Runs statements on a server, one after the other. */
export async function execute(url: string, ...statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}

/** Gives the first column of a query's rows, as texts. */
export async function values(url: string, query: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' })
    return rows.map(([value]) => String(value))
  })
}

/** The URL of another database of the same server. */
export function databaseUrl(url: string, database: string): string {
  return url.replace(/\/[^/]*$/, `/${database}`)
}

/** The same database for another role, who gives the password. */
export function roleUrl(url: string, role: string, password: string): string {
  return Object.assign(new URL(url), { username: role, password: encodeURIComponent(password) }).href
}

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
