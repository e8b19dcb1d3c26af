import { describe, expect, test } from '@jest/globals'

import { directions, outline, read, recognised } from './folder.js'

/** As `node-pg-migrate create --language sql` writes it, filled in. */
const users = '-- Up Migration\ncreate table users (id bigint);\n\n-- Down Migration\ndrop table users;\n'
const files = { 'm/1749765667000_users.sql': users, 'm/20250613080000123_names.sql': '-- Up Migration\nselect 2;\n', 'm/0003_first.sql': 'select 3;\n', 'm/sub/1_x.sql': '' }

describe('node-pg-migrate', () => {
  test('is known by its lines', async () => {
    expect(await read(files)).toMatchObject({ format: { name: 'node-pg-migrate' }, why: '1749765667000_users.sql has a line -- Up Migration or -- Down Migration' })
    expect(await recognised({ 'm/1_a.sql': '-- Upwards migration\nselect 1; -- up migration' })).toBe('plain')
  })

  test('runs in the order of the numbers, of which 17 digits are a time', async () => {
    expect(await outline(files)).toEqual([
      '0003_first: m/0003_first.sql in one transaction',
      '1749765667000_users: m/1749765667000_users.sql in one transaction, back by m/1749765667000_users.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '20250613080000123_names: m/20250613080000123_names.sql in one transaction, 2025-06-13T08:00:00.123Z'
    ])
    expect((await outline({ 'm/1_b.sql': '', 'm/1_a10.sql': '', 'm/1_a9.sql': '' }, 'node-pg-migrate')).map((line) => line.split(':')[0])).toEqual(['1_a9', '1_a10', '1_b'])
  })

  test.each([
    [users, ['-- Up Migration', 'create table users (id bigint);'], ['-- Down Migration', 'drop table users;']],
    ['-- DOWN  migration\nselect 0;\n----- up migration\nselect 1;', ['----- up migration', 'select 1;'], ['-- DOWN  migration', 'select 0;']],
    ['select 1;', ['select 1;'], undefined],
    ['select 1;\n-- Down Migration\nselect 0;', ['select 1;', '-- Down Migration', 'select 0;'], ['-- Down Migration', 'select 0;']]
  ])('reads %j', async (text, up, down) => {
    expect(await directions(text, 'm/1_a.sql', 'node-pg-migrate')).toEqual({ up, down })
  })

  test('reads pairs of files', async () => {
    expect(await outline({ 'm/1_a.up.sql': 'select 1;', 'm/1_a.down.sql': 'select 0;', 'm/2_b.up.sql': '' }, 'node-pg-migrate')).toEqual([
      '1_a: m/1_a.up.sql in one transaction, back by m/1_a.down.sql in one transaction', '2_b: m/2_b.up.sql in one transaction'
    ])
    await expect(read({ 'm/1_a.up.sql': '', 'm/1_a.sql': '' }, 'node-pg-migrate')).rejects.toThrow('m/1_a.up.sql and m/1_a.sql both say what 1_a does')
    await expect(read({ 'm/1_a.sql': '', 'm/2_b.down.sql': '' }, 'node-pg-migrate')).rejects.toThrow('m/2_b.down.sql takes back a migration that is not there: there is no 2_b.up.sql beside it')
  })

  test('refuses what it cannot order, and steps in code', async () => {
    await expect(read({ ...files, 'm/users.sql': '' })).rejects.toThrow('m/users.sql: node-pg-migrate "cannot determine numeric prefix"')
    await expect(read({ ...files, 'm/1749765668000_b.js': '' })).rejects.toThrow('m/1749765668000_b.js is a migration in JavaScript')
    await expect(read({ ...files, 'm/1749765668000_b.mts': '' })).rejects.toThrow('m/1749765668000_b.mts is a migration in TypeScript')
    expect(await outline({ ...files, 'm/helpers.js': '', 'm/1749765668000_b.d.ts': '' })).toHaveLength(3)
  })
})
