import type { Provider, Scratch } from './provider.js'
import { createRoles } from './service-roles.js'
import { serveService } from './service-port.js'
import { connect } from './connect.js'
import { UncheckableError, discardAll, isServerError } from './session.js'
import type { Session } from './session.js'
import { dropDatabase } from './teardown.js'

/** What the service provider needs. */
export interface ServiceOptions {
  readonly url: string
  /** The database that scratch databases are cloned from. */
  readonly template: string
  /** Fires when the run is out of time or interrupted; whatever runs on a scratch database is then ended. */
  readonly signal: AbortSignal
  /** Gives a random lower-case hexadecimal string. */
  readonly random: () => string
}

/** Milliseconds during which a server that refuses connections counts as one that is still starting. */
const patience = 30_000

/**
 * Scratch databases on a PostgreSQL server that is there: `pg_parity_<random>`, created on demand and always dropped.
 * The role of the URL needs CREATEDB, and CREATEROLE where scripts name roles that the server lacks.
 */
export async function startService(options: ServiceOptions): Promise<Provider> {
  const admin = await connect({ url: options.url, patience, signal: options.signal })
  // The sessions of each database of ours, open or about to be.
  const created = new Map<string, Promise<Session | undefined>[]>()
  const roles = await createRoles(admin)
  let closed = false
  // By a connection of its own: the one that we have may be waiting for what is to be ended.
  const reach = async (database?: string): Promise<Session> =>
    connect({ url: options.url, ...(database === undefined ? {} : { database }), patience: 0, signal: new AbortController().signal })
  const end = (): void => void terminate(reach, [...created.keys()]).catch(() => undefined)
  options.signal.addEventListener('abort', end, { once: true })

  const drop = async (database: string): Promise<readonly string[]> => {
    for (const session of created.get(database) ?? []) await (await session)?.close()
    const left = await dropDatabase(admin, database, async () => reach(database))
    created.delete(database)
    return left
  }

  const make = async (): Promise<Scratch> => {
    const database = `pg_parity_${options.random()}`
    options.signal.throwIfAborted()
    if (closed) throw new UncheckableError('the run is over')
    // Known before it is there, so that whatever happens in between, it is dropped.
    const sessions: Promise<Session | undefined>[] = []
    created.set(database, sessions)
    await admin.execute(`CREATE DATABASE ${database} TEMPLATE ${quoted(options.template)}`).catch((error: unknown) => {
      if (isServerError(error, '42501')) throw new UncheckableError('the role of database-url may not create databases: give it CREATEDB', { cause: error })
      if (isServerError(error, '3D000')) throw new UncheckableError(`template: there is no database ${options.template} on the server`, { cause: error })
      throw error
    })
    const session = await connect({ url: options.url, database, patience, signal: options.signal })
    sessions.push(Promise.resolve(session))
    const settings = await prepare(session)
    const [row] = await session.query<{ name: string }>('select session_user::text as name')
    return {
      session,
      database,
      loader: row?.name ?? '',
      roles,
      clusterGrants: [],
      serve: async (searchPath) => serveService({ session, database, url: options.url, roles }, searchPath),
      renewal: [...discardAll, ...settings],
      companion: async () => {
        const opening = connect({ url: options.url, database, patience: 0, signal: options.signal }).catch(() => undefined)
        sessions.push(opening)
        return opening
      },
      async drop() {
        await drop(database)
      }
    }
  }
  // Whoever starts this needs a database; until it is known for what, it is made.
  let ahead: Promise<Scratch> | undefined = make()
  ahead.catch(() => undefined)

  return {
    kind: 'service',
    async createScratch(): Promise<Scratch> {
      const made = ahead ?? make()
      ahead = undefined
      return made
    },
    async close() {
      options.signal.removeEventListener('abort', end)
      closed = true
      await ahead?.catch(() => undefined)
      ahead = undefined
      const left: string[] = []
      for (const database of [...created.keys()]) left.push(...(await drop(database)))
      left.push(...(await roles.release()))
      await admin.close()
      return left
    }
  }
}

/**
 * Nothing on a scratch database has to survive a crash; messages have to be readable to us, where the role may say so.
 *
 * @returns the statements that were run, for when the session is renewed
 */
async function prepare(session: Session): Promise<readonly string[]> {
  const settings = ['SET synchronous_commit = off', 'SET client_min_messages = warning']
  await session.execute(settings.join('; '))
  const language = `SET lc_messages = 'C'`
  return session.execute(language).then(() => [...settings, language], () => settings)
}

/** Ends whatever runs on these databases: the only way to stop a statement that never ends. */
async function terminate(open: () => Promise<Session>, databases: readonly string[]): Promise<void> {
  if (databases.length === 0) return
  const session = await open()
  const list = databases.map((name) => `'${name}'`).join(', ')
  await session.execute(`select pg_terminate_backend(pid) from pg_stat_activity where datname in (${list})`)
  await session.close()
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
