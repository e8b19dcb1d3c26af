import { Worker } from 'node:worker_threads'
import { readAssets } from './embedded-assets.js'
import type { EmbeddedAssets } from './embedded-assets.js'
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './embedded-worker.js'
import type { Provider, Roles, Scratch } from './provider.js'
import { ServerError, UncheckableError, isServerError } from './session.js'
import type { Session } from './session.js'

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

/** Embedded servers, one for each scratch database, each in a thread of its own. Nothing outlives the process. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Provider> {
  const assets = await readAssets(options.assets)
  const open = new Set<Session>()
  return {
    kind: 'embedded',
    async createScratch({ extensions }): Promise<Scratch> {
      const wanted = extensions.flatMap((name) => [name, ...(requirements[name] ?? [])])
      const missing = wanted.find((name) => name !== 'plpgsql' && !assets.extensions.has(name))
      if (missing !== undefined) throw new UncheckableError(missingExtension(missing))
      const session = await startServer(assets, wanted, options.signal)
      open.add(session)
      return {
        session,
        database: 'postgres',
        loader: 'postgres',
        roles: privateRoles(session),
        async renew() {
          await session.execute('DISCARD ALL')
        },
        async drop() {
          open.delete(session)
          await session.close()
        }
      }
    },
    async close() {
      await Promise.all([...open].map(async (session) => session.close()))
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
    adopt: async () => Promise.resolve()
  }
}

async function startServer(assets: EmbeddedAssets, extensions: readonly string[], signal: AbortSignal): Promise<Session> {
  signal.throwIfAborted()
  const start: WorkerStart = {
    module: assets.module,
    dataDirectory: assets.dataDirectory,
    extensions: [...new Set(extensions)].flatMap((name) => {
      const archive = assets.extensions.get(name)
      return archive === undefined ? [] : [[name, archive] as const]
    }),
    arguments: serverArguments
  }
  const worker = new Worker(assets.worker, { workerData: start, stderr: true, stdout: true })
  const pending = new Map<number, { resolve: (rows: readonly object[]) => void; reject: (error: Error) => void }>()
  let ended: Error | undefined
  let last = 0

  const fail = (error: Error): void => {
    ended ??= error
    for (const each of pending.values()) each.reject(ended)
    pending.clear()
  }
  const abort = (): void => {
    fail(signal.reason instanceof Error ? signal.reason : new UncheckableError('interrupted'))
    void worker.terminate()
  }
  signal.addEventListener('abort', abort, { once: true })
  worker.on('message', (answer: WorkerAnswer) => {
    const request = pending.get(answer.id)
    pending.delete(answer.id)
    if ('rows' in answer) request?.resolve(answer.rows)
    else request?.reject(serverError(answer.error))
  })
  worker.on('error', (error) => fail(new UncheckableError(`the embedded server stopped: ${error.message}`, { cause: error })))
  worker.on('exit', () => fail(new UncheckableError('the embedded server stopped')))

  const answered = async (id: number): Promise<readonly object[]> =>
    new Promise((resolve, reject) => {
      if (ended === undefined) pending.set(id, { resolve, reject })
      else reject(ended)
    })
  type Ask = WorkerRequest extends infer Request ? (Request extends { id: number } ? Omit<Request, 'id'> : never) : never
  const ask = async (request: Ask): Promise<readonly object[]> => {
    const id = ++last
    const answer = answered(id)
    if (ended === undefined) worker.postMessage({ id, ...request })
    return answer
  }
  await answered(0)
  return {
    async query<Row extends object>(sql: string) {
      return (await ask({ do: 'query', sql })) as readonly Row[]
    },
    async execute(sql) {
      await ask({ do: 'execute', sql }).catch((error: unknown) => {
        throw isServerError(error) ? explain(error) : error
      })
    },
    async copyIn(statement, data) {
      await ask({ do: 'copy', sql: statement.replace(/\bfrom\s+stdin\b/i, `FROM '/dev/blob'`), data })
    },
    async close() {
      signal.removeEventListener('abort', abort)
      await worker.terminate()
    }
  }
}

/** Says of an extension that is named only at run time (in a `DO` block) what `missingExtension` says beforehand. */
function explain(error: ServerError): Error {
  const name = /^extension "(.+)" is not available$/.exec(error.message)?.[1]
  return name === undefined ? error : new UncheckableError(missingExtension(name), { cause: error })
}

function serverError(error: { message: string; code: string; fields: Record<string, string> }): Error {
  if (error.code === '') return new UncheckableError(`the embedded server failed: ${error.message}`)
  const { position, detail, hint, where } = error.fields
  return new ServerError(error.message, error.code, {
    ...(position === undefined ? {} : { position: Number(position) }),
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(where === undefined ? {} : { where })
  })
}
