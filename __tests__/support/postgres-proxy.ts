/** A proxy before a PostgreSQL server that has faults, or speaks TLS. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** What becomes of connections. */
export interface Fault {
  /** Takes connections and never says a word. */
  readonly silent?: boolean
  /** After so many bytes of the server's no more come: the connection is cut, or left open without an answer. */
  readonly after?: { readonly bytes: number; readonly then: 'cut' | 'hang' }
  /** The key and the certificate with which it answers those who ask for TLS; others are sent away. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A proxy that runs. */
export interface PostgresProxy {
  /** The URL of the server behind it, by way of the proxy. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What a client sends that asks for TLS (PostgreSQL manual, "SSLRequest"). */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 0xd2, 0x16, 0x2f])

/** @param url of a server without TLS */
export async function startProxy(url: string, fault: Fault): Promise<PostgresProxy> {
  const behind = new URL(url)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    if (fault.silent !== true) socket.once('data', (first: Buffer) => answer(socket, first))
  })
  const answer = (socket: Socket, first: Buffer): void => {
    if (!first.equals(sslRequest)) {
      if (fault.tls === undefined) forward(socket, first)
      else socket.destroy()
      return
    }
    if (fault.tls === undefined) {
      socket.write('N')
      socket.once('data', (next: Buffer) => forward(socket, next))
      return
    }
    socket.write('S')
    const encrypted = new TLSSocket(socket, { isServer: true, ...fault.tls })
    encrypted.on('error', () => undefined).once('data', (next: Buffer) => forward(encrypted, next))
  }
  const forward = (socket: Socket, first: Buffer): void => {
    const upstream = connect(Number(behind.port), behind.hostname)
    open.add(upstream)
    let left = fault.after?.bytes ?? Infinity
    upstream.on('error', () => undefined).on('close', () => socket.destroy()).on('data', (bytes) => {
      left -= bytes.length
      if (left >= 0) socket.write(bytes)
      else if (fault.after?.then === 'cut') socket.destroy()
    })
    upstream.write(first)
    socket.on('data', (bytes) => upstream.write(bytes)).on('close', () => upstream.destroy())
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: Object.assign(new URL(url), { hostname: 'localhost', port: String(portOf(server)) }).href, stop: async () => stop(server, open) }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return address.port
}

async function stop(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  for (const socket of open) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
}
