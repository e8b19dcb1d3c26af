import type { Socket } from 'node:net'

/** The first thing that a client says (PostgreSQL manual, Message Formats: StartupMessage). */
export interface Startup {
  readonly user: string
  readonly database: string
  /** The settings that the session is to begin with, by name. */
  readonly settings: ReadonlyMap<string, string>
}

/** Requests that take the place of a startup message, by the number that stands where its version does. */
const cancelRequest = 80877102
const encryptionRequests = new Set([80877103, 80877104])

/**
 * What a client sends, message by message, the startup message first and without a type; what it asks before that is
 * answered here: there is no encryption and nothing to cancel.
 */
export async function* readMessages(socket: Socket): AsyncGenerator<Buffer, void> {
  let rest = Buffer.alloc(0)
  let started = false
  // Whoever stops reading may still have something to answer.
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (;;) {
      const lengthAt = started ? 1 : 0
      if (rest.length < lengthAt + 4) break
      const length = lengthAt + rest.readInt32BE(lengthAt)
      if (rest.length < length) break
      const message = rest.subarray(0, length)
      rest = rest.subarray(length)
      const code = started || length < 8 ? 0 : message.readInt32BE(4)
      if (code === cancelRequest) return
      if (encryptionRequests.has(code)) {
        socket.write('N')
      } else {
        started = true
        yield message
      }
    }
  }
}

/** Reads a startup message. Settings also come as `options`, in the words of the server's command line: `-c name=value`. */
export function readStartup(message: Buffer): Startup {
  const words = message.subarray(8).toString().split('\0')
  const pairs = new Map<string, string>()
  for (let index = 0; index + 1 < words.length && words[index] !== ''; index += 2) pairs.set(words[index] ?? '', words[index + 1] ?? '')
  const user = pairs.get('user') ?? ''
  const settings = new Map([...pairs].filter(([name]) => !['user', 'database', 'options', 'replication'].includes(name) && !name.startsWith('_pq_.')))
  for (const [, name = '', value = ''] of splitOptions(pairs.get('options') ?? '').matchAll(/(?:-c\0?|--)([^=\0]+)=([^\0]*)/g)) settings.set(name.replaceAll('-', '_'), value)
  return { user, database: pairs.get('database') ?? user, settings }
}

/** Words between NULs: white space parts them, a backslash takes the next character as it is. */
function splitOptions(options: string): string {
  return options.trim().replace(/\\(.)|\s+/gs, (_whole, escaped: string | undefined) => escaped ?? '\0')
}

/** An ErrorResponse that ends the session. */
export function fatal(code: string, text: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  return Buffer.concat([head, fields])
}

/** The SQL of a Query or Parse message; undefined for any other. */
export function sqlOf(message: Buffer): string | undefined {
  const type = String.fromCharCode(message[0] ?? 0)
  const texts = message.subarray(5).toString().split('\0')
  return type === 'Q' ? texts[0] : type === 'P' ? texts[1] : undefined
}

/** The message with which a client asks the server to settle what it has sent, whatever failed before. */
export const sync = Buffer.from('S\0\0\0\u0004', 'latin1')
