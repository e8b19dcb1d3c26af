import { describe, expect, test } from '@jest/globals'

import { outline, read, recognised } from './folder.js'

/** As `sqlx migrate add` and `sqlx migrate add -r` write them. */
const reversible = {
  'm/20250612220107_users.up.sql': '-- Add up migration script here\ncreate table users (id bigint);\n',
  'm/20250612220107_users.down.sql': '-- Add down migration script here\ndrop table users;\n'
}
const simple = { 'm/20250613080000_names.sql': '-- Add migration script here\nalter table users add name text;\n', 'm/3_index.sql': '-- no-transaction\ncreate index concurrently i on users (id);\n' }

describe('sqlx', () => {
  test('is known by the lines that it writes and reads', async () => {
    expect(await read(reversible)).toMatchObject({ format: { name: 'sqlx' }, why: '20250612220107_users.down.sql begins with a line of sqlx' })
    expect(await recognised(simple)).toBe('sqlx')
    expect(await recognised({ 'm/1_a.sql': '-- no-transaction\nselect 1;' })).toBe('sqlx')
    expect(await recognised({ 'm/1_a.sql': '\n-- no-transaction\nselect 1;', 'm/2_b.sql': '-- Add a column here' })).toBe('plain')
  })

  test('is told from golang-migrate, whose names are the same, by the language of the project', async () => {
    const files = { 'm/1_a.up.sql': 'select 1;', 'm/1_a.down.sql': 'select 1;' }
    expect(await recognised(files)).toBe('golang-migrate')
    expect(await recognised({ ...files, 'Cargo.toml': '' })).toBe('sqlx')
    expect(await recognised({ ...files, 'm/go.mod': '', 'Cargo.toml': '' })).toBe('golang-migrate')
    expect((await read({ ...files, 'Cargo.toml': '' })).why).toBe('1_a.up.sql is named VERSION_description.up.sql in a Rust project')
    expect(await recognised({ 'm/1_a.sql': 'select 1;', 'Cargo.toml': '' })).toBe('plain')
  })

  test('runs in the order of the numbers, in transactions unless a file begins with `-- no-transaction`', async () => {
    expect(await outline({ ...reversible, ...simple, 'm/README.sql': '', 'm/sub/1_x.sql': '' })).toEqual([
      '3: m/3_index.sql as one query',
      '20250612220107: m/20250612220107_users.up.sql in one transaction, back by m/20250612220107_users.down.sql in one transaction, 2025-06-12T22:01:07.000Z',
      '20250613080000: m/20250613080000_names.sql in one transaction, 2025-06-13T08:00:00.000Z'
    ])
  })

  test('refuses a name without a number, and a number twice', async () => {
    await expect(read({ ...simple, 'm/drop_users.sql': '' })).rejects.toThrow('m/drop_users.sql: sqlx expects a number before the first _')
    await expect(read({ ...simple, 'm/03_other.sql': '' })).rejects.toThrow('m/03_other.sql and m/3_index.sql both have the version 3')
  })
})
