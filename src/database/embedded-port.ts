import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { quoteLiteral } from '../sql/quote.js'
import { splitScript } from '../sql/script.js'
import type { Served } from './provider.js'
import { isServerError } from './session.js'
import type { Session } from './session.js'
import { fatal, readMessages, readStartup, sqlOf, sync } from './wire.js'

/** An embedded server as a port has it: one session, which speaks SQL to us and PostgreSQL's protocol to programs. */
interface Backend {
  readonly session: Session
  /** Gives a message of the protocol to the server, and what it answers. */
  send(message: Uint8Array): Promise<Uint8Array>
}

/** The only database, and the only user. */
const name = 'postgres'

/** For how long a connection waits for one that does nothing, in milliseconds: a program that holds one and waits for another waits for ever. */
const patience = 3000

const elsewhere = 'give it a server of its own as database-url, such as a PostgreSQL service container'

/** Why a program is sent away. */
class Refusal extends Error {
  constructor(readonly code: string, message: string) {
    super(`${message}; ${elsewhere}`)
  }
}

/**
 * Serves an embedded server to programs that only know a URL. It has one session, and so takes one connection at a time, each
 * of which finds that session as good as new; it has one database, and lets nobody believe that it were another.
 *
 * @param searchPath what each connection begins with; the server's own if undefined
 */
export async function serveEmbedded(backend: Backend, searchPath: string | undefined): Promise<Served> {
  const refusals = new Set<string>()
  const open = new Map<Socket, Promise<void>>()
  let holder: Socket | undefined
  let lastActive = 0

  const takeTurn = async (socket: Socket): Promise<void> => {
    while (holder !== undefined) {
      if (performance.now() - lastActive > patience) throw new Refusal('53300', 'the embedded server takes one connection at a time, and the command holds one while it asks for another')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    if (socket.destroyed) throw new Error('the client has gone while it waited')
    holder = socket
    lastActive = performance.now()
  }
  const ask = async (message: Uint8Array): Promise<Uint8Array> => {
    // While the server is at work the connection is not idle.
    lastActive = Infinity
    return backend.send(message).finally(() => {
      lastActive = performance.now()
    })
  }
  const serve = async (socket: Socket): Promise<void> => {
    const messages = readMessages(socket)
    const first = await messages.next()
    if (first.done === true) return
    const { user, database, settings } = readStartup(first.value)
    if (database !== name) throw new Refusal('3D000', `the embedded server has one database, "${name}", and the command asks for "${database}"`)
    if (user !== name) throw new Refusal('28000', `the embedded server has one user that connects, "${name}", and the command comes as "${user}"`)
    await takeTurn(socket)
    await begin(backend.session, searchPath === undefined ? settings : new Map([['search_path', searchPath], ...settings]))
    socket.write(await ask(first.value))
    for await (const message of messages) {
      const type = String.fromCharCode(message[0] ?? 0)
      if (type === 'X') return
      const impossible = whatCannotBe(sqlOf(message) ?? '')
      if (impossible !== undefined) throw new Refusal('0A000', impossible)
      const answer = await ask(message)
      if (answer.length === 0 && (type === 'Q' || type === 'S')) throw new Refusal('58000', 'the embedded server has broken down on this statement and answers no more')
      socket.write(answer)
    }
  }
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    // A client that goes away is no failure of ours.
    socket.on('error', () => undefined).once('close', () => {
      if (holder !== socket) open.delete(socket)
    })
    const served = serve(socket)
      .catch((error: unknown) => {
        if (error instanceof Refusal) refusals.add(error.message)
        if (socket.writable) socket.write(fatal(isServerError(error) || error instanceof Refusal ? error.code : '08006', error instanceof Error ? error.message : String(error)))
      })
      .then(async () => (holder === socket ? settle(backend) : undefined))
      .catch(() => undefined)
      .finally(() => {
        if (holder === socket) holder = undefined
        if (socket.closed) open.delete(socket)
        // Whatever it still sends is not read, so that it sees the end.
        socket.end().resume()
      })
    open.set(socket, served)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `postgresql://${name}:${name}@127.0.0.1:${String(port)}/${name}`,
    variables: { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: name, PGPASSWORD: name, PGDATABASE: name, PGSSLMODE: 'disable' },
    async end() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of open.keys()) socket.destroy()
      await Promise.all(open.values())
      await closed
      return { refusals: [...refusals], left: [] }
    }
  }
}

/** Makes the session what a client finds who connects with these settings. */
async function begin(session: Session, settings: ReadonlyMap<string, string>): Promise<void> {
  await session.execute('DISCARD ALL')
  for (const [setting, value] of settings) await session.execute(`select set_config(${quoteLiteral(setting)}, ${quoteLiteral(value)}, false)`)
}

/** Ends what a client has left open. */
async function settle(backend: Backend): Promise<void> {
  await backend.send(sync)
  await backend.session.execute('ROLLBACK')
  await backend.session.execute('DISCARD ALL')
}

/** What the server would hang on, or fail at without saying what to do about it. */
function whatCannotBe(sql: string): string | undefined {
  if (/^\s*create\s+database\b/i.test(sql)) return `the embedded server has one database, "${name}", and the command creates another`
  return copiesIn(sql) ? 'the embedded server cannot take the data of COPY … FROM stdin from a command' : undefined
}

function copiesIn(sql: string): boolean {
  if (!/\bfrom\s+stdin\b/i.test(sql)) return false
  try {
    return splitScript(`${sql}\n;`).steps.some(({ type }) => type === 'copy')
  } catch {
    return false
  }
}
