import { describe, expect, test } from '@jest/globals'

import { directions, outline, read, recognised } from './folder.js'

/** As `dbmate new` writes it, filled in. */
const users = '-- migrate:up\ncreate table users (id bigint);\n\n-- migrate:down\ndrop table users;\n\n'
const files = {
  'm/20250613080000_index.sql': '-- Made by hand.\n\n-- migrate:up transaction:false\ncreate index concurrently i on users (id);\n\n-- migrate:down\ndrop index i;\n',
  'm/20250612220107_users.sql': users, 'm/notes.sql': '', 'm/sub/1_x.sql': users
}

describe('dbmate', () => {
  test('is known by its lines', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'dbmate' }, why: '20250612220107_users.sql has a line -- migrate:up or -- migrate:down' })
    expect(await recognised({ 'm/1_a.sql': 'select 1; -- migrate:up', 'm/2_a.sql': '-- migrate:upwards\n -- migrate:up' })).toBe('plain')
  })

  test('runs in the order of the file names, both directions from one file, each with its own transaction', async () => {
    expect(await outline(files)).toEqual([
      '20250612220107: m/20250612220107_users.sql in one transaction, back by m/20250612220107_users.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '20250613080000: m/20250613080000_index.sql as one query, back by m/20250613080000_index.sql in one transaction, 2025-06-13T08:00:00.000Z'
    ])
    // Names are compared as text, not as numbers.
    expect(await outline({ 'm/10_a.sql': users, 'm/9_b.sql': users })).toMatchObject([/^10: /, /^9: /].map((pattern) => expect.stringMatching(pattern)))
  })

  test('gives each direction its own text, at its own place', async () => {
    expect(await directions(users, 'm/1_a.sql')).toEqual({ up: ['-- migrate:up', 'create table users (id bigint);'], down: ['-- migrate:down', 'drop table users;'] })
    const { migrations } = await read({ 'm/1_a.sql': users })
    expect(migrations[0]?.down?.text.indexOf('drop table')).toBe(users.indexOf('drop table'))
  })

  test('takes several blocks of the same kind together, and refuses those of two kinds', async () => {
    const second = users.replaceAll('users', 'posts')
    expect((await directions(users + second, 'm/1_a.sql')).up).toEqual(['-- migrate:up', 'create table users (id bigint);', '-- migrate:up', 'create table posts (id bigint);'])
    await expect(read({ 'm/1_a.sql': users + second.replace('migrate:up', 'migrate:up transaction:false') })).rejects.toThrow(/^m\/1_a\.sql:7:1: blocks with and without a transaction/)
  })

  test.each([
    ['select 1;\n', 'm/1_a.sql has no `-- migrate:up`'],
    ['-- migrate:up\nselect 1;\n', 'm/1_a.sql has no `-- migrate:down`'],
    ['-- migrate:down\nselect 1;\n-- migrate:up\n', 'm/1_a.sql:1:1: dbmate requires `-- migrate:up` to stand before'],
    ['create type t;\n-- migrate:up\n-- migrate:down\n', 'm/1_a.sql:1:1: dbmate does not allow statements before'],
    ['-- migrate:up\n-- migrate:down\n-- migrate:down\n', 'm/1_a.sql:3:1: dbmate wants one']
  ])('refuses %j', async (text, message) => {
    await expect(read({ 'm/1_a.sql': text }, 'dbmate')).rejects.toThrow(message)
  })

  test('refuses a number twice, but not another spelling of it', async () => {
    await expect(read({ 'm/1_a.sql': users, 'm/1_b.sql': users })).rejects.toThrow('m/1_a.sql and m/1_b.sql both have the version 1')
    expect(await outline({ 'm/1_a.sql': users, 'm/01_b.sql': users })).toHaveLength(2)
  })
})
