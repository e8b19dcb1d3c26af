import { describe, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { majors, ownServer, passwordRole, readServers, serverUrl, sharedServer } from './postgres.js'

async function value(url: string, expression: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<{ value: unknown }>(`select (${expression}) as value`)
    return result.rows[0]?.value
  } finally {
    await client.end()
  }
}

describe.each(majors.map((major) => [major]))('PostgreSQL %i', (major) => {
  test('is of the major that was asked for, and writes logical WAL', async () => {
    const url = await serverUrl(major)
    const version = Number(await value(url, "current_setting('server_version_num')"))
    expect(Math.floor(version / 10_000)).toBe(major)
    expect(await value(url, "current_setting('wal_level')")).toBe('logical')
  })

  test('lets the password role in with its password only', async () => {
    const { passwordUrl } = await sharedServer(major)
    expect(await value(passwordUrl, 'current_user')).toBe(passwordRole.name)
    const wrong = passwordUrl.replace(/:[^:@]*@/, ':wrong@')
    await expect(value(wrong, 'current_user')).rejects.toThrow('password authentication failed')
  })
})

test('several askers share one server', async () => {
  const major = majors[0] ?? 18
  const urls = await Promise.all([serverUrl(major), serverUrl(major), serverUrl(major)])
  expect(new Set(urls).size).toBe(1)
})

test('servers that run already are named by major, with whatever stands in their URLs', () => {
  const [old, recent] = ['postgres://postgres:a=b@localhost:5432/postgres?sslmode=disable', 'postgres://postgres@127.0.0.1/postgres']
  expect([...readServers(`14=${old}\n 18=${recent} `)]).toEqual([[14, old], [18, recent]])
  expect(readServers('').size).toBe(0)
})

test('a server of one’s own is another one, and can be stopped', async () => {
  const major = majors.at(-1) ?? 18
  const own = await ownServer(major)
  expect(own.url).not.toBe(await serverUrl(major))
  expect(await value(own.url, 'select count(*) from pg_database')).toBe('3')
  await own.stop()
  await expect(value(own.url, '1')).rejects.toThrow('ECONNREFUSED')
})

test('a major that npm has not installed is an error that names the package', async () => {
  await expect(ownServer(9)).rejects.toThrow('postgres-9')
})
