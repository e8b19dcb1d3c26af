import { PassThrough } from 'node:stream'
import type { Socket } from 'node:net'

import { expect, test } from '@jest/globals'

import { fatal, readMessages, readStartup, sqlOf } from '../../src/database/wire.js'

/** A message without a type, as startup messages are: its length, a number, and the rest. */
function untyped(code: number, rest = ''): Buffer {
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + Buffer.byteLength(rest), 0)
  head.writeInt32BE(code, 4)
  return Buffer.concat([head, Buffer.from(rest)])
}

function typed(type: string, text: string): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(4 + Buffer.byteLength(text), 1)
  return Buffer.concat([head, Buffer.from(text)])
}

const startup = (...words: readonly string[]): Buffer => untyped(196608, `${words.map((word) => `${word}\0`).join('')}\0`)
const [encryption, cancel] = [untyped(80877103), untyped(80877102, 'who and what')]

/** The messages of a client that sends these bytes, so many at a time, and what it is answered before the first of them. */
async function received(bytes: Buffer, size: number): Promise<{ readonly messages: readonly string[]; readonly answered: string }> {
  const [socket, answers] = [new PassThrough(), [] as string[]]
  const client = Object.assign(socket, { write: (text: string) => answers.push(text) > 0 }) as unknown as Socket
  for (let offset = 0; offset < bytes.length; offset += size) socket.push(bytes.subarray(offset, offset + size))
  socket.push(null)
  const messages: string[] = []
  for await (const message of readMessages(client)) messages.push(message.toString('latin1'))
  return { messages, answered: answers.join('') }
}

test.each([1, 3, 1000])('messages are whole however they arrive, %i bytes at a time', async (size) => {
  const [first, query] = [startup('user', 'postgres'), typed('Q', 'select 1\0')]
  const expected = { messages: [first, query, typed('X', '')].map((each) => each.toString('latin1')), answered: 'N' }
  expect(await received(Buffer.concat([encryption, first, query, typed('X', '')]), size)).toEqual(expected)
})

test('a request to cancel is no session', async () => {
  expect(await received(Buffer.concat([cancel, startup('user', 'postgres')]), 1000)).toEqual({ messages: [], answered: '' })
})

test('a startup message says who comes to which database, with which settings', () => {
  const options = String.raw`-c search_path=app,\ public --statement-timeout=5s  -cgeqo=off`
  const { user, database, settings } = readStartup(startup('user', 'me', 'database', 'shop', 'application_name', 'x y', 'options', options, '_pq_.wanted', '1'))
  expect({ user, database }).toEqual({ user: 'me', database: 'shop' })
  expect([...settings]).toEqual([['application_name', 'x y'], ['search_path', 'app, public'], ['statement_timeout', '5s'], ['geqo', 'off']])
})

test('without a database it is the one with the name of the user', () => {
  expect(readStartup(startup('user', 'me')).database).toBe('me')
})

test('the SQL of a message is that of a query or of a statement to prepare', () => {
  expect(sqlOf(typed('Q', 'select 1\0'))).toBe('select 1')
  expect(sqlOf(typed('P', 'name\0select 2\0\0\0'))).toBe('select 2')
  expect(sqlOf(typed('B', 'portal\0select 3\0'))).toBeUndefined()
})

test('a refusal is an error of the protocol', () => {
  expect(fatal('3D000', 'no ünïcorn').toString()).toBe(`E\0\0\0(SFATAL\0VFATAL\0C3D000\0Mno ünïcorn\0\0`)
})
