import { quoteIdentifier } from '../sql/quote.js'
import type { Roles, Served } from './provider.js'
import type { Session } from './session.js'
import { variablesOf, withDatabase } from './url.js'

/** A scratch database of a server, and what is known of the server. */
interface Lent {
  readonly session: Session
  readonly database: string
  /** How the server is reached, whatever database it names. */
  readonly url: string
  readonly roles: Roles & { strangers(): Promise<readonly string[]> }
}

/** Serves a scratch database under the credentials that it was made with. What programs make beside it is looked for afterwards. */
export async function serveService({ session, database, url, roles }: Lent, searchPath: string | undefined): Promise<Served> {
  const before = new Set(await databasesOf(session))
  const knownRoles = new Set(await roles.strangers())
  const own = searchPath === undefined ? undefined : await setSearchPath(session, database, searchPath)
  const lent = withDatabase(url, database)
  return {
    url: lent,
    variables: variablesOf(lent),
    async end(text) {
      if (own !== undefined && (await searchPathOf(session)) === own) await session.execute(`ALTER DATABASE ${quoteIdentifier(database)} RESET search_path`)
      const used = await session.query<{ name: string }>(
        `select rolname::text as name from pg_roles where oid in (select refobjid from pg_shdepend where refclassid = 'pg_authid'::regclass
          and dbid = (select oid from pg_database where datname = current_database()))`
      )
      // Others make roles on this server too: only one that the database or the files speak of is surely the command's.
      await roles.adopt(session, [text, ...used.map(({ name }) => name)].join('\n'))
      const newRoles = (await roles.strangers()).filter((name) => !knownRoles.has(name)).map((name) => `role ${name}`)
      const databases = (await databasesOf(session)).filter((name) => !before.has(name)).map((name) => `database ${name}`)
      return {
        refusals: [],
        left: [...newRoles, ...databases].map((each) => `${each} has come into being on the server while the command ran: drop it if the command made it`)
      }
    }
  }
}

/** Databases that are nobody's scratch database. */
async function databasesOf(session: Session): Promise<readonly string[]> {
  const rows = await session.query<{ name: string }>(`select datname::text as name from pg_database where datname !~ '^pg_parity_'`)
  return rows.map(({ name }) => name)
}

/** @returns the setting as the server keeps it */
async function setSearchPath(session: Session, database: string, searchPath: string): Promise<string | undefined> {
  await session.execute(`ALTER DATABASE ${quoteIdentifier(database)} SET search_path = ${searchPath}`)
  return searchPathOf(session)
}

async function searchPathOf(session: Session): Promise<string | undefined> {
  const [row] = await session.query<{ value: string }>(
    `select setting as value from pg_db_role_setting, unnest(setconfig) as setting
      where setdatabase = (select oid from pg_database where datname = current_database()) and setrole = 0 and setting like 'search_path=%'`
  )
  return row?.value
}
