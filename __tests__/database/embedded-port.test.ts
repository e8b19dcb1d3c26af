import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

import { beforeAll, expect, test } from '@jest/globals'

import { serveEmbedded } from '../../src/database/embedded-port.js'
import type { Session } from '../../src/database/session.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

/** A message of the protocol, with a type or, as the first one is, without. */
function message(type: string, text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + Buffer.byteLength(text))
  return Buffer.concat([Buffer.from(type), length, Buffer.from(text)])
}

const startup = message('', '\0\u0003\0\0user\0postgres\0database\0postgres\0application_name\0mine\0\0')

/** A session that does nothing. */
const idle: Session = { begin: () => undefined, beforehand: () => undefined, settle: async () => Promise.resolve(), query: async () => Promise.resolve([]), queryAll: async () => Promise.resolve([]), execute: async () => Promise.resolve(), copyIn: async () => Promise.resolve(), close: async () => Promise.resolve() }

/** Serves a server that only notes what it is told, to one client that sends these messages; what the client is answered and what was noted. */
async function served(...messages: readonly Buffer[]): Promise<{ readonly answer: string; readonly told: readonly string[]; readonly refusals: readonly string[] }> {
  const told: string[] = []
  const session = { ...idle, execute: async (sql: string) => Promise.resolve(void told.push(sql)) }
  const send = async (bytes: Uint8Array): Promise<Uint8Array> => {
    told.push(bytes[0] === 0 ? 'startup' : Buffer.from(bytes.subarray(5)).toString())
    return Promise.resolve(Buffer.from('answered '))
  }
  const port = await serveEmbedded({ session, send }, 'app')
  const client = connect(Number(port.variables['PGPORT']), '127.0.0.1')
  client.write(Buffer.concat(messages))
  let answer = ''
  for await (const chunk of client.setEncoding('utf8')) answer += String(chunk)
  return { answer, told, ...(await port.end('')) }
}

test('a client finds the session as good as new with its settings, and leaves nothing behind', async () => {
  const { answer, told, refusals } = await served(startup, message('Q', 'select 1'), message('X', ''))
  expect({ answer, refusals }).toEqual({ answer: 'answered answered ', refusals: [] })
  expect(told).toEqual([
    'DISCARD ALL', "select set_config('search_path', 'app', false)", "select set_config('application_name', 'mine', false)", 'startup', 'select 1', '', 'ROLLBACK', 'DISCARD ALL'
  ])
})

test.each([
  ["create database shadow", 'the embedded server has one database, "postgres", and the command creates another'],
  ['select 1; copy t from stdin', 'the embedded server cannot take the data of COPY … FROM stdin from a command'],
  ['copy t (a, b) FROM STDIN with csv;', 'the embedded server cannot take the data of COPY … FROM stdin from a command']
])('what the server cannot do is refused before it is tried: %s', async (sql, expected) => {
  const { answer, told, refusals } = await served(startup, message('Q', `${sql}\0`))
  const refusal = `${expected}; give it a server of its own as database-url, such as a PostgreSQL service container`
  expect(answer).toContain(`SFATAL\0VFATAL\0C0A000\0M${refusal}\0`)
  expect(told).not.toContain(`${sql}\0`)
  expect(refusals).toEqual([refusal])
})

test.each([`comment on table t is 'copy t from stdin'`, 'create table database (a integer)'])('what only looks like it is not refused: %s', async (sql) => {
  expect(await served(startup, message('Q', `${sql}\0`), message('X', ''))).toMatchObject({ refusals: [], told: expect.arrayContaining([`${sql}\0`]) })
})

test('what a client does that never goes away does not keep the port open', async () => {
  const port = await serveEmbedded({ session: idle, send: async () => Promise.resolve(Buffer.from('answered ')) }, undefined)
  const clients = [startup, Buffer.concat([startup, message('Q', 'create database x\0')])].map((bytes) => {
    const client = connect({ port: Number(port.variables['PGPORT']), host: '127.0.0.1', allowHalfOpen: true })
    client.on('error', () => undefined).write(bytes)
    return client
  })
  await once(clients[0] as Socket, 'data')
  await port.end('')
  for (const client of clients) client.destroy()
})

test('another database or another user is refused', async () => {
  expect((await served(message('', '\0\u0003\0\0user\0postgres\0database\0shadow\0\0'))).answer).toContain('\0C3D000\0Mthe embedded server has one database, "postgres", and the command asks for "shadow"')
  expect((await served(message('', '\0\u0003\0\0user\0app\0database\0postgres\0\0'))).answer).toContain('\0C28000\0Mthe embedded server has one user that connects, "postgres", and the command comes as "app"')
})
