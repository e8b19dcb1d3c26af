import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { withDue } from './due.js'
import { ServerError, UncheckableError } from './session.js'
import type { Answers, Session } from './session.js'
import { connectionsOf, knowsNoTls } from './tls.js'
import { withoutPassword } from './url.js'

/** Errors of the operating system or of a server on its way up, after which connecting again may succeed. */
const transient = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', 'EPIPE', '57P03'])

/** How a connection is made. */
export interface ConnectOptions {
  readonly url: string
  /** Another database of the same server than the one that the URL names. */
  readonly database?: string
  /** Milliseconds during which a server that is still starting is asked again. */
  readonly patience: number
  /** Milliseconds to wait for the answer to a statement before the connection is given up; for ever if undefined. */
  readonly answer?: number
  readonly signal: AbortSignal
}

/** Opens a session over TCP or a socket with node-postgres. Failing to connect is an `UncheckableError`. */
export async function connect(options: ConnectOptions): Promise<Session & { readonly processId: number }> {
  const deadline = Date.now() + options.patience
  let refused: unknown
  for (;;) {
    const opening = openClient(options)
    try {
      const client = await raceAbort(opening, options.signal)
      return { ...sessionOf(client, options), processId: (client as unknown as { processID: number }).processID }
    } catch (error) {
      void opening.then(async (client) => client.end()).catch(() => undefined)
      const code = (error as { code?: string }).code ?? ''
      if (options.signal.aborted) throw refused === undefined ? options.signal.reason : unreachable(options.url, refused, options.signal.reason)
      refused = error
      if (!transient.has(code) || Date.now() >= deadline) throw unreachable(options.url, error)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

/** Connects with what the URL says, and where the server knows no TLS without that, if the URL allows. */
async function openClient({ url, database, patience }: ConnectOptions): Promise<pg.Client> {
  const connections = connectionsOf(url)
  for (const [index, connection] of connections.entries()) {
    const client = new pg.Client({
      ...connection,
      ...(database === undefined ? {} : { database }),
      connectionTimeoutMillis: Math.max(1000, Math.min(patience, 15_000)),
      application_name: 'pg-parity'
    })
    // Without a listener a connection that breaks while idle would end the process.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      void client.end().catch(() => undefined)
      const goesOn = error instanceof Error && error.message === knowsNoTls && index + 1 < connections.length
      if (!goesOn) throw error
    }
  }
  throw new Error(knowsNoTls)
}

/** Rejects as soon as the signal fires, whatever the promise does. */
async function raceAbort<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    // Whoever gives up before it is settled must not leave a rejection that nobody handles: it would end the process.
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
    if (signal.aborted) abort()
  })
}

/** Both sides may ask a session that they share at the same moment; the driver takes one query after the other. */
function sessionOf(client: pg.Client, { answer: limit, signal }: ConnectOptions): Session {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    const answer = last.then(async () => (limit === undefined ? ask() : withinLimit(ask, client, limit, signal))).catch(rethrow)
    last = answer.catch(() => undefined)
    return answer
  }
  return withDue({
    query: async <Row extends object>(sql: string) => inTurn(async () => (await client.query<Row>(sql)).rows),
    queryAll: async (statements) => inTurn(async () => {
      // The driver gives a list of results where there is more than one statement.
      const results = (await client.query(statements.join('; '))) as unknown as pg.QueryResult<object> | readonly pg.QueryResult<object>[]
      return [results].flat().map(({ rows }) => rows)
    }),
    queryUntil: async (statements) => inTurn(async () => queryUntil(client, statements)),
    execute: async (sql) => inTurn(async () => {
      await client.query(sql)
    }),
    copyIn: async (statement, data) => inTurn(async () => pipeline(Readable.from([data]), client.query(copyFrom(statement)))),
    close: async () => {
      // Who does not answer does not say goodbye either.
      const timer = setTimeout(() => cutOff(client), farewell)
      await client.end().catch(() => undefined)
      clearTimeout(timer)
    }
  })
}

/** The result of one of several statements as the driver builds it: with a command when it is complete. */
interface PartOfAnswer {
  readonly command: string | null
  readonly rows: readonly object[]
}

/** See `Session.queryUntil`. */
async function queryUntil(client: pg.Client, statements: readonly string[]): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query<object>(statements.join('; '), (error) => {
      // The driver forgets to give what there was before an error.
      const { _results: results } = query as unknown as { readonly _results: PartOfAnswer | readonly PartOfAnswer[] }
      const rows = [results].flat().flatMap(({ command, rows }) => (command === null ? [] : [rows]))
      if (error instanceof pg.DatabaseError && error.code !== undefined) client.query('ROLLBACK').then(() => resolve({ rows, error: serverError(error) }), reject)
      else if (error instanceof Error) reject(error)
      else resolve({ rows })
    })
    client.query(query)
  })
}

/** Milliseconds that a server has to end a connection. */
const farewell = 2_000

/** Ends a connection without asking the server: whatever waits for an answer fails. */
function cutOff(client: pg.Client): void {
  ;(client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }).connection.stream.destroy()
}

/** Gives a connection up that does not answer in time, or is no longer wanted: nobody else will ever need it. */
async function withinLimit<Result>(ask: () => Promise<Result>, client: pg.Client, limit: number, signal: AbortSignal): Promise<Result> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new UncheckableError(`the server did not answer within ${String(limit / 1000)} s`)), limit)
  try {
    return await raceAbort(ask(), AbortSignal.any([signal, late.signal]))
  } catch (error) {
    if (signal.aborted || late.signal.aborted) cutOff(client)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** Turns what node-postgres throws into our own errors. */
function rethrow(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code !== undefined) throw serverError(error)
  if (error instanceof UncheckableError) throw error
  throw new UncheckableError(`the connection to the server was lost: ${messageOf(error)}`, { cause: error })
}

function serverError(error: pg.DatabaseError): ServerError {
  return new ServerError(
    error.message,
    error.code ?? '',
    {
      ...(error.position === undefined ? {} : { position: Number(error.position) }),
      ...(error.detail === undefined ? {} : { detail: error.detail }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(error.where === undefined ? {} : { where: error.where })
    },
    { cause: error }
  )
}

function unreachable(url: string, error: unknown, ended?: unknown): UncheckableError {
  const reason = ended === undefined ? '' : `; ${messageOf(ended)}`
  return new UncheckableError(`cannot connect to ${withoutPassword(url)}: ${messageOf(error)}${reason}`, { cause: error })
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}
