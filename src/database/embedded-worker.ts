/*
 * The worker thread in which one embedded PostgreSQL runs. PGlite occupies the thread that it runs in until a statement
 * ends, so that only from outside, by ending the thread, can an endless one be stopped. Knows nothing of the rest of the
 * program: it is started from a file of its own.
 */
import { PGlite } from '@electric-sql/pglite'
import type { Extensions } from '@electric-sql/pglite'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'

/** What the thread is made with; it prepares what it can, and waits for a `WorkerStart`. */
export interface WorkerPreparation {
  /** Path of a compressed tar of a data directory that initdb has already made. */
  readonly dataDirectory: string
}

/** The first message to the thread: the server is started. */
export interface WorkerStart {
  /** A compiled `pglite.wasm`. */
  readonly module: object
  /** Name and URL of the archive of each extension that may be created. */
  readonly extensions: readonly (readonly [name: string, archive: string])[]
  /** Arguments for the server (PostgreSQL manual, `postgres --single`). */
  readonly arguments: readonly string[]
}

/** What the thread is asked to do then; each request is answered by one `WorkerAnswer` with the same number. */
export type WorkerRequest =
  | { readonly id: number; readonly do: 'query' | 'query all' | 'execute'; readonly sql: string }
  | { readonly id: number; readonly do: 'copy'; readonly sql: string; readonly data: string }
  /** A message of the frontend/backend protocol; the one row of the answer is what the server says to it, byte by byte. */
  | { readonly id: number; readonly do: 'protocol'; readonly message: Uint8Array }

export type WorkerAnswer =
  | { readonly id: number; readonly rows: readonly object[] }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string; readonly fields: Record<string, string> } }

async function serve(port: MessagePort, directory: Blob, start: WorkerStart): Promise<void> {
  const extensions: Extensions = Object.fromEntries(
    start.extensions.map(([name, archive]) => [
      name.replaceAll('-', '_'),
      { name, setup: async (_database: unknown, options: object) => Promise.resolve({ emscriptenOpts: options, bundlePath: new URL(archive) }) }
    ])
  )
  const database = await PGlite.create({
    pgliteWasmModule: start.module,
    loadDataDir: directory,
    extensions,
    startParams: [...start.arguments]
  })
  port.on('message', (request: WorkerRequest) => {
    void answer(database, request).then((reply) => port.postMessage(reply))
  })
  port.postMessage({ id: 0, rows: [] } satisfies WorkerAnswer)
}

/** What PGlite needs of a Blob. A real one would copy its bytes twice, which takes longer than reading them. */
function unpack(path: string): Blob {
  const { buffer, byteOffset, byteLength } = gunzipSync(readFileSync(path))
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength)
  return { type: 'application/x-tar', arrayBuffer: async () => Promise.resolve(bytes) } as unknown as Blob
}

/**
 * A server that has panicked answers whatever it is asked with nothing, as if all were well. `SHOW` is no query that a
 * `SET TRANSACTION` would have to come before, and is answered after any statement that was.
 */
async function assertAlive(database: PGlite): Promise<void> {
  // By the simple protocol, which costs less than `query`: this is asked after every statement.
  const [answered] = await database.exec('show server_version_num')
  if (answered?.rows.length !== 1) throw new Error('it has broken down on this statement and answers no more. Give a server of your own as database-url')
}

/** What no server breaks down on. */
const harmless = /^(?:BEGIN|SAVEPOINT|RELEASE|ROLLBACK|CLOSE ALL)\b/

async function answer(database: PGlite, request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    switch (request.do) {
      case 'query':
        return { id: request.id, rows: (await database.query<object>(request.sql)).rows }
      case 'query all':
        return { id: request.id, rows: (await database.exec(request.sql)).map(({ rows }) => rows) }
      case 'execute':
        await database.exec(request.sql)
        if (!harmless.test(request.sql)) await assertAlive(database)
        return { id: request.id, rows: [] }
      case 'copy':
        await database.query(request.sql, [], { blob: new Blob([request.data]) })
        return { id: request.id, rows: [] }
      case 'protocol':
        return { id: request.id, rows: [await database.runExclusive(async () => database.execProtocolRaw(request.message))] }
    }
  } catch (error) {
    const { message, code, ...rest } = error as Error & { code?: string }
    const fields = Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return { id: request.id, error: { message, code: code ?? '', fields } }
  }
}

const directory = unpack((workerData as WorkerPreparation).dataDirectory)
parentPort?.once('message', (start: WorkerStart) => {
  if (parentPort !== null) void serve(parentPort, directory, start)
})
