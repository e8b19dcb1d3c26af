import { readAssets } from './embedded-assets.js'
import type { EmbeddedAssets } from './embedded-assets.js'
import { serveEmbedded } from './embedded-port.js'
import { openThread } from './embedded-thread.js'
import type { ServerThread } from './embedded-thread.js'
import type { WorkerStart } from './embedded-worker.js'
import { withDue } from './due.js'
import type { Provider, Roles, Scratch } from './provider.js'
import { UncheckableError, discardAll, isServerError } from './session.js'
import type { ServerError, Session } from './session.js'

/** What the embedded provider needs. */
export interface EmbeddedOptions {
  /** The folder of the program's assets, `dist/`. */
  readonly assets: string
  /** Fires when the run is out of time or interrupted: the threads are ended, whatever they do. */
  readonly signal: AbortSignal
}

/** Extensions that another one needs (`CREATE EXTENSION … CASCADE`). */
const requirements: Readonly<Record<string, readonly string[]>> = { earthdistance: ['cube'] }

/** Single-user mode as PGlite needs it; 16 MB of shared buffers start faster than the default 128 MB. */
const serverArguments = [
  '--single', '-F', '-j', '-c', 'exit_on_error=false', '-c', 'log_checkpoints=false', '-c', 'max_worker_processes=0',
  '-c', 'max_parallel_workers=0', '-c', 'max_parallel_workers_per_gather=0', '-c', 'max_parallel_maintenance_workers=0',
  '-c', 'io_method=sync', '-c', 'shared_buffers=16MB', '-c', 'client_min_messages=warning'
]

/** Threads that get ready before it is known what their servers will be: nearly every run compares two databases. */
const threadsAhead = 2

/** Embedded servers, one for each scratch database, each in a thread of its own. Nothing outlives the process. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Provider> {
  options.signal.throwIfAborted()
  const ahead = Array.from({ length: threadsAhead }, () => openThread(options.assets, options.signal))
  const assets = await readAssets(options.assets)
  const open = new Set<Session>()
  return {
    kind: 'embedded',
    async createScratch({ extensions, dispensable = [] }): Promise<Scratch> {
      const wanted = extensions.flatMap((name) => [name, ...(requirements[name] ?? [])])
      const missing = wanted.find((name) => name !== 'plpgsql' && !assets.extensions.has(name) && !dispensable.includes(name))
      if (missing !== undefined) throw new UncheckableError(missingExtension(missing))
      options.signal.throwIfAborted()
      const thread = ahead.pop() ?? openThread(options.assets, options.signal)
      const session = sessionOn(thread)
      open.add(session)
      await thread.start(startOf(assets, wanted))
      return {
        session,
        database: 'postgres',
        loader: 'postgres',
        roles: privateRoles(session),
        serve: async (searchPath) => serveEmbedded({ session, send: async (message) => send(thread, message) }, searchPath),
        renewal: discardAll,
        async drop() {
          open.delete(session)
          await session.close()
        }
      }
    },
    async close() {
      await Promise.all([...[...open].map(async (session) => session.close()), ...ahead.map(async (thread) => thread.end())])
      return []
    }
  }
}

function missingExtension(name: string): string {
  return (
    `the embedded server has no extension "${name}". Give a server that has it: a PostgreSQL service container ` +
    `in the workflow, or any server that you may create databases on, and its URL as database-url`
  )
}

/** Each server is its side's own: a role is made where it is missing, and goes with the server. */
function privateRoles(session: Session): Roles {
  const made = new Set<string>()
  return {
    shared: false,
    async ensure(name, create) {
      // A script may name a role before it creates it.
      if (create !== undefined && made.has(name)) return
      await session.execute(create ?? `CREATE ROLE "${name.replaceAll('"', '""')}"`)
      if (create === undefined) made.add(name)
    },
    isTheirs: () => false,
    announce: () => undefined,
    adopt: async () => Promise.resolve()
  }
}

/** What the server in a thread is started with. */
function startOf(assets: EmbeddedAssets, extensions: readonly string[]): WorkerStart {
  const archives = [...new Set(extensions)].flatMap((name) => {
    const archive = assets.extensions.get(name)
    return archive === undefined ? [] : [[name, archive] as const]
  })
  return { module: assets.module, extensions: archives, arguments: serverArguments }
}

async function send(thread: ServerThread, message: Uint8Array): Promise<Uint8Array> {
  const [answer] = await thread.ask({ do: 'protocol', message })
  return answer as Uint8Array
}

function sessionOn(thread: ServerThread): Session {
  return withDue({
    async query<Row extends object>(sql: string) {
      return (await thread.ask({ do: 'query', sql })) as readonly Row[]
    },
    async queryAll(statements) {
      return (await thread.ask({ do: 'query all', sql: statements.join('; ') })) as readonly (readonly object[])[]
    },
    async execute(sql) {
      await thread.ask({ do: 'execute', sql }).catch((error: unknown) => {
        throw isServerError(error) ? explain(error) : error
      })
    },
    async copyIn(statement, data) {
      await thread.ask({ do: 'copy', sql: statement.replace(/\bfrom\s+stdin\b/i, `FROM '/dev/blob'`), data })
    },
    close: async () => thread.end()
  })
}

/**
 * Says of an extension that is named only at run time (in a `DO` block) what `missingExtension` says beforehand, and
 * that a library is not there: that of subscriptions, or one of the user's.
 */
function explain(error: ServerError): Error {
  const name = /^extension "(.+)" is not available$/.exec(error.message)?.[1]
  if (name !== undefined) return new UncheckableError(missingExtension(name), { cause: error })
  const library = /^could not (?:load library|access file) ".*?([^"/]+)"/.exec(error.message)?.[1]
  return library === undefined ? error : new UncheckableError(`the embedded server has no library ${library}. Give a server that has it as database-url`, { cause: error })
}
